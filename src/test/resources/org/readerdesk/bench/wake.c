/* Waits for changes of one reader as a C program does, and prints CLOCK_MONOTONIC in nanoseconds at each wake-up.
   Built by the benchmark: gcc -O2 -I/usr/include/PCSC wake.c -lpcsclite */
#include <stdio.h>
#include <time.h>
#include <winscard.h>

int main(int count, char **words)
{
    SCARDCONTEXT context;
    SCARD_READERSTATE state = {0};
    if (count != 2 || SCardEstablishContext(SCARD_SCOPE_SYSTEM, NULL, NULL, &context) != 0)
        return 1;
    state.szReader = words[1];
    while (SCardGetStatusChange(context, INFINITE, &state, 1) == 0) {
        struct timespec now;
        clock_gettime(CLOCK_MONOTONIC, &now);
        printf("%lld\n", (long long)now.tv_sec * 1000000000 + now.tv_nsec);
        fflush(stdout);
        state.dwCurrentState = state.dwEventState;
    }
    return 0;
}
