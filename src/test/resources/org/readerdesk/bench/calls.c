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
    strncpy(name, reader, sizeof name - 1);
    return code ? code : connect_card();
}

int end(void)
{
    SCardDisconnect(card, SCARD_LEAVE_CARD);
    return (int)SCardReleaseContext(context);
}

/* call: 0 Status, 1 Reconnect, 2 Disconnect and Connect, 3 Transmit of `size` bytes. Answers the first failing code. */
int run(int call, int times, const unsigned char *command, int size)
{
    for (int i = 0; i < times; i++) {
        LONG code = 0;
        if (call == 0) {
            char reader[1024];
            unsigned char atr[33];
            DWORD length = sizeof reader, state, protocol, atr_length = sizeof atr;
            code = SCardStatus(card, reader, &length, &state, &protocol, atr, &atr_length);
        } else if (call == 1) {
            code = SCardReconnect(card, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, SCARD_LEAVE_CARD,
                &active);
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
