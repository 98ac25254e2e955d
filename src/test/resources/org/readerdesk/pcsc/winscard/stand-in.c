/* Stands in for another system's PC/SC library: tells what it was given, and answers one code.
   DWORD and HANDLE: the types of a number and of a handle; WIDE(name): the name of a function that takes text; CONTROL: that of SCardControl. */
#include <stdio.h>

typedef void *P;

static char said[256];

const char *heard(void) { return said; }

#define QUOTED(name) #name
#define NAME(name) QUOTED(name)
#define H(handle) (sizeof(HANDLE) == 4 ? (unsigned long)(unsigned int)(handle) : (unsigned long)(handle))
#define A(pointer) (unsigned long)(pointer)
#define N(number) (unsigned long)(number)
#define TELL(name, ...) (snprintf(said, sizeof said, NAME(name) __VA_ARGS__), (int)0x80100068)

int SCardEstablishContext(DWORD scope, P one, P two, P context)
{ return TELL(SCardEstablishContext, " %lx %lx %lx %lx", N(scope), A(one), A(two), A(context)); }
int SCardReleaseContext(HANDLE h) { return TELL(SCardReleaseContext, " %lx", H(h)); }
int SCardIsValidContext(HANDLE h) { return TELL(SCardIsValidContext, " %lx", H(h)); }
int SCardCancel(HANDLE h) { return TELL(SCardCancel, " %lx", H(h)); }
int WIDE(SCardListReaders)(HANDLE h, P groups, P names, P length)
{ return TELL(WIDE(SCardListReaders), " %lx %lx %lx %lx", H(h), A(groups), A(names), A(length)); }
int WIDE(SCardListReaderGroups)(HANDLE h, P groups, P length)
{ return TELL(WIDE(SCardListReaderGroups), " %lx %lx %lx", H(h), A(groups), A(length)); }
int WIDE(SCardGetStatusChange)(HANDLE h, DWORD wait, P states, DWORD count)
{ return TELL(WIDE(SCardGetStatusChange), " %lx %lx %lx %lx", H(h), N(wait), A(states), N(count)); }
int WIDE(SCardConnect)(HANDLE h, P reader, DWORD share, DWORD protocols, P handle, P protocol)
{ return TELL(WIDE(SCardConnect), " %lx %lx %lx %lx %lx %lx", H(h), A(reader), N(share), N(protocols), A(handle), A(protocol)); }
int SCardReconnect(HANDLE h, DWORD share, DWORD protocols, DWORD initialization, P protocol)
{ return TELL(SCardReconnect, " %lx %lx %lx %lx %lx", H(h), N(share), N(protocols), N(initialization), A(protocol)); }
int SCardDisconnect(HANDLE h, DWORD disposition) { return TELL(SCardDisconnect, " %lx %lx", H(h), N(disposition)); }
int SCardBeginTransaction(HANDLE h) { return TELL(SCardBeginTransaction, " %lx", H(h)); }
int SCardEndTransaction(HANDLE h, DWORD disposition)
{ return TELL(SCardEndTransaction, " %lx %lx", H(h), N(disposition)); }
int WIDE(SCardStatus)(HANDLE h, P names, P length, P state, P protocol, P atr, P atrLength)
{ return TELL(WIDE(SCardStatus), " %lx %lx %lx %lx %lx %lx %lx", H(h), A(names), A(length), A(state), A(protocol),
    A(atr), A(atrLength)); }
int SCardTransmit(HANDLE h, P sendPci, P command, DWORD length, P receivePci, P response, P responseLength)
{ return TELL(SCardTransmit, " %lx %lx %lx %lx %lx %lx %lx", H(h), A(sendPci), A(command), N(length), A(receivePci),
    A(response), A(responseLength)); }
int CONTROL(HANDLE h, DWORD code, P input, DWORD length, P output, DWORD room, P returned)
{ return TELL(CONTROL, " %lx %lx %lx %lx %lx %lx %lx", H(h), N(code), A(input), N(length), A(output), N(room), A(returned)); }
int SCardGetAttrib(HANDLE h, DWORD tag, P value, P length)
{ return TELL(SCardGetAttrib, " %lx %lx %lx %lx", H(h), N(tag), A(value), A(length)); }
int SCardSetAttrib(HANDLE h, DWORD tag, P value, DWORD length)
{ return TELL(SCardSetAttrib, " %lx %lx %lx %lx", H(h), N(tag), A(value), N(length)); }
