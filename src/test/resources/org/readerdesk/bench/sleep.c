/* Wakes up as often as JavaFX's timer does, and does nothing. */
#include <time.h>

int main(void)
{
    struct timespec pause = {0, 16000000};
    for (;;)
        nanosleep(&pause, 0);
}
