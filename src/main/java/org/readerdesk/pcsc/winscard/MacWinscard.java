package org.readerdesk.pcsc.winscard;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/// PCSC.framework: everything has 32 bits, and control is exported as `SCardControl132`. Never run there; a test
/// proves the order and the width of each argument on a library that stands in.
final class MacWinscard implements Winscard {

    static final String LIBRARY = "/System/Library/Frameworks/PCSC.framework/PCSC";

    /// @throws UnsatisfiedLinkError when the library, or one of its functions, is not there
    MacWinscard() {
        this(NativeLibrary.getInstance(LIBRARY));
    }

    /// For a library that stands in for the real one.
    MacWinscard(NativeLibrary library) {
        Native.register(MacWinscard.class, library);
    }

    @Override
    public int establishContext(int scope, Pointer context) {
        return SCardEstablishContext(scope, Pointer.NULL, Pointer.NULL, context);
    }

    @Override
    public int releaseContext(long context) {
        return SCardReleaseContext((int) context);
    }

    @Override
    public int isValidContext(long context) {
        return SCardIsValidContext((int) context);
    }

    @Override
    public int cancel(long context) {
        return SCardCancel((int) context);
    }

    @Override
    public int listReaders(long context, Pointer groups, Pointer names, Pointer length) {
        return SCardListReaders((int) context, groups, names, length);
    }

    @Override
    public int listReaderGroups(long context, Pointer groups, Pointer length) {
        return SCardListReaderGroups((int) context, groups, length);
    }

    @Override
    public int getStatusChange(long context, int milliseconds, Pointer states, int count) {
        return SCardGetStatusChange((int) context, milliseconds, states, count);
    }

    @Override
    public int connect(long context, Pointer reader, int share, int protocols, Pointer handle, Pointer protocol) {
        return SCardConnect((int) context, reader, share, protocols, handle, protocol);
    }

    @Override
    public int reconnect(long handle, int share, int protocols, int initialization, Pointer protocol) {
        return SCardReconnect((int) handle, share, protocols, initialization, protocol);
    }

    @Override
    public int disconnect(long handle, int disposition) {
        return SCardDisconnect((int) handle, disposition);
    }

    @Override
    public int beginTransaction(long handle) {
        return SCardBeginTransaction((int) handle);
    }

    @Override
    public int endTransaction(long handle, int disposition) {
        return SCardEndTransaction((int) handle, disposition);
    }

    @Override
    public int status(long handle, Pointer names, Pointer namesLength, Pointer state, Pointer protocol, Pointer atr,
            Pointer atrLength) {
        return SCardStatus((int) handle, names, namesLength, state, protocol, atr, atrLength);
    }

    @Override
    public int transmit(long handle, Pointer sendPci, Pointer command, int commandLength, Pointer receivePci,
            Pointer response, Pointer responseLength) {
        return SCardTransmit((int) handle, sendPci, command, commandLength, receivePci, response, responseLength);
    }

    @Override
    public int control(long handle, int code, Pointer input, int inputLength, Pointer output, int outputRoom,
            Pointer outputLength) {
        return SCardControl132((int) handle, code, input, inputLength, output, outputRoom, outputLength);
    }

    @Override
    public int getAttrib(long handle, int tag, Pointer value, Pointer length) {
        return SCardGetAttrib((int) handle, tag, value, length);
    }

    @Override
    public int setAttrib(long handle, int tag, Pointer value, int length) {
        return SCardSetAttrib((int) handle, tag, value, length);
    }

    private static native int SCardEstablishContext(int scope, Pointer reserved1, Pointer reserved2, Pointer context);

    private static native int SCardReleaseContext(int context);

    private static native int SCardIsValidContext(int context);

    private static native int SCardCancel(int context);

    private static native int SCardListReaders(int context, Pointer groups, Pointer names, Pointer length);

    private static native int SCardListReaderGroups(int context, Pointer groups, Pointer length);

    private static native int SCardGetStatusChange(int context, int milliseconds, Pointer states, int count);

    private static native int SCardConnect(int context, Pointer reader, int share, int protocols, Pointer handle,
            Pointer protocol);

    private static native int SCardReconnect(int handle, int share, int protocols, int initialization,
            Pointer protocol);

    private static native int SCardDisconnect(int handle, int disposition);

    private static native int SCardBeginTransaction(int handle);

    private static native int SCardEndTransaction(int handle, int disposition);

    private static native int SCardStatus(int handle, Pointer names, Pointer namesLength, Pointer state,
            Pointer protocol, Pointer atr, Pointer atrLength);

    private static native int SCardTransmit(int handle, Pointer sendPci, Pointer command, int commandLength,
            Pointer receivePci, Pointer response, Pointer responseLength);

    private static native int SCardControl132(int handle, int code, Pointer input, int inputLength, Pointer output,
            int outputRoom, Pointer outputLength);

    private static native int SCardGetAttrib(int handle, int tag, Pointer value, Pointer length);

    private static native int SCardSetAttrib(int handle, int tag, Pointer value, int length);
}
