/* What a C program does with libpcsclite: a library for the benchmark, which calls it as a loop.
   Built by the benchmark: gcc -O2 -shared -fPIC -I/usr/include/PCSC calls.c -lpcsclite */
#include <string.h>
#include <winscard.h>

static SCARDCONTEXT context;
static SCARDHANDLE card;
static DWORD active;
static char name[128];

static int connect_card(void)
{
    return (int)SCardConnect(context, name, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card, &active);
}

int begin(const char *reader)
{
    int code = (int)SCardEstablishContext(SCARD_SCOPE_SYSTEM, NULL, NULL, &context);
    if (reader != name)
        strncpy(name, reader, sizeof name - 1);
    return code ? code : connect_card();
}

int end(void)
{
    SCardDisconnect(card, SCARD_LEAVE_CARD);
    return (int)SCardReleaseContext(context);
}

static int status_of_card(void)
{
    char reader[1024];
    unsigned char atr[33];
    DWORD length = sizeof reader, state, protocol, atr_length = sizeof atr;
    return (int)SCardStatus(card, reader, &length, &state, &protocol, atr, &atr_length);
}

static int reconnect_card(void)
{
    return (int)SCardReconnect(card, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, SCARD_LEAVE_CARD, &active);
}

/* Disconnect and Connect with a context of its own, and a look at the ATR: what detach and attach ask for. */
static int anew(void)
{
    int code = end();
    code = code ? code : begin(name);
    return code ? code : status_of_card();
}

/* call: 0 Status, 1 Reconnect, 2 Disconnect and Connect, 3 Transmit of `size` bytes, 4 Reconnect and Status, 5 anew.
   Answers the first failing code. */
int run(int call, int times, const unsigned char *command, int size)
{
    for (int i = 0; i < times; i++) {
        LONG code = 0;
        if (call == 0) {
            code = status_of_card();
        } else if (call == 1) {
            code = reconnect_card();
        } else if (call == 4) {
            code = reconnect_card();
            code = code ? code : status_of_card();
        } else if (call == 5) {
            code = anew();
        } else if (call == 2) {
            code = SCardDisconnect(card, SCARD_LEAVE_CARD);
            if (code == 0)
                code = connect_card();
        } else {
            unsigned char answer[65548];
            DWORD length = sizeof answer;
            code = SCardTransmit(card, active == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1, command, size, NULL,
                answer, &length);
        }
        if (code != 0)
            return (int)code;
    }
    return 0;
}
