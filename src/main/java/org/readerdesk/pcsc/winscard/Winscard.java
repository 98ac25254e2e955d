package org.readerdesk.pcsc.winscard;

import com.sun.jna.Pointer;

/// The PC/SC functions as one platform exports them, with the types made equal: codes are the low 32 bits, contexts and
/// handles are `long`. Pointers are laid out as [Abi] says.
interface Winscard {

    int establishContext(int scope, Pointer context);

    int releaseContext(long context);

    int isValidContext(long context);

    int cancel(long context);

    int listReaders(long context, Pointer groups, Pointer names, Pointer length);

    int listReaderGroups(long context, Pointer groups, Pointer length);

    int getStatusChange(long context, int milliseconds, Pointer states, int count);

    int connect(long context, Pointer reader, int share, int protocols, Pointer handle, Pointer protocol);

    int reconnect(long handle, int share, int protocols, int initialization, Pointer protocol);

    int disconnect(long handle, int disposition);

    int beginTransaction(long handle);

    int endTransaction(long handle, int disposition);

    int status(long handle, Pointer names, Pointer namesLength, Pointer state, Pointer protocol, Pointer atr,
            Pointer atrLength);

    int transmit(long handle, Pointer sendPci, Pointer command, int commandLength, Pointer receivePci, Pointer response,
            Pointer responseLength);

    int control(long handle, int code, Pointer input, int inputLength, Pointer output, int outputRoom,
            Pointer outputLength);

    int getAttrib(long handle, int tag, Pointer value, Pointer length);

    int setAttrib(long handle, int tag, Pointer value, int length);
}
