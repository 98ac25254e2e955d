package org.readerdesk.pcsc.winscard;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/// 64-bit WinSCard: 32-bit DWORD, pointer-sized handles, the wide functions. Never run there; a test
/// proves the order and the width of each argument on a library that stands in.
final class WindowsWinscard implements Winscard {

    static final String LIBRARY = "WinSCard";

    /// @throws UnsatisfiedLinkError when the library, or one of its functions, is not there
    WindowsWinscard() {
        this(NativeLibrary.getInstance(LIBRARY));
    }

    /// For a library that stands in for the real one.
    WindowsWinscard(NativeLibrary library) {
        Native.register(WindowsWinscard.class, library);
    }

    @Override
    public int establishContext(int scope, Pointer context) {
        return SCardEstablishContext(scope, Pointer.NULL, Pointer.NULL, context);
    }

    @Override
    public int releaseContext(long context) {
        return SCardReleaseContext(context);
    }

    @Override
    public int isValidContext(long context) {
        return SCardIsValidContext(context);
    }

    @Override
    public int cancel(long context) {
        return SCardCancel(context);
    }

    @Override
    public int listReaders(long context, Pointer groups, Pointer names, Pointer length) {
        return SCardListReadersW(context, groups, names, length);
    }

    @Override
    public int listReaderGroups(long context, Pointer groups, Pointer length) {
        return SCardListReaderGroupsW(context, groups, length);
    }

    @Override
    public int getStatusChange(long context, int milliseconds, Pointer states, int count) {
        return SCardGetStatusChangeW(context, milliseconds, states, count);
    }

    @Override
    public int connect(long context, Pointer reader, int share, int protocols, Pointer handle, Pointer protocol) {
        return SCardConnectW(context, reader, share, protocols, handle, protocol);
    }

    @Override
    public int reconnect(long handle, int share, int protocols, int initialization, Pointer protocol) {
        return SCardReconnect(handle, share, protocols, initialization, protocol);
    }

    @Override
    public int disconnect(long handle, int disposition) {
        return SCardDisconnect(handle, disposition);
    }

    @Override
    public int beginTransaction(long handle) {
        return SCardBeginTransaction(handle);
    }

    @Override
    public int endTransaction(long handle, int disposition) {
        return SCardEndTransaction(handle, disposition);
    }

    @Override
    public int status(long handle, Pointer names, Pointer namesLength, Pointer state, Pointer protocol, Pointer atr,
            Pointer atrLength) {
        return SCardStatusW(handle, names, namesLength, state, protocol, atr, atrLength);
    }

    @Override
    public int transmit(long handle, Pointer sendPci, Pointer command, int commandLength, Pointer receivePci,
            Pointer response, Pointer responseLength) {
        return SCardTransmit(handle, sendPci, command, commandLength, receivePci, response, responseLength);
    }

    @Override
    public int control(long handle, int code, Pointer input, int inputLength, Pointer output, int outputRoom,
            Pointer outputLength) {
        return SCardControl(handle, code, input, inputLength, output, outputRoom, outputLength);
    }

    @Override
    public int getAttrib(long handle, int tag, Pointer value, Pointer length) {
        return SCardGetAttrib(handle, tag, value, length);
    }

    @Override
    public int setAttrib(long handle, int tag, Pointer value, int length) {
        return SCardSetAttrib(handle, tag, value, length);
    }

    private static native int SCardEstablishContext(int scope, Pointer reserved1, Pointer reserved2, Pointer context);

    private static native int SCardReleaseContext(long context);

    private static native int SCardIsValidContext(long context);

    private static native int SCardCancel(long context);

    private static native int SCardListReadersW(long context, Pointer groups, Pointer names, Pointer length);

    private static native int SCardListReaderGroupsW(long context, Pointer groups, Pointer length);

    private static native int SCardGetStatusChangeW(long context, int milliseconds, Pointer states, int count);

    private static native int SCardConnectW(long context, Pointer reader, int share, int protocols, Pointer handle,
            Pointer protocol);

    private static native int SCardReconnect(long handle, int share, int protocols, int initialization,
            Pointer protocol);

    private static native int SCardDisconnect(long handle, int disposition);

    private static native int SCardBeginTransaction(long handle);

    private static native int SCardEndTransaction(long handle, int disposition);

    private static native int SCardStatusW(long handle, Pointer names, Pointer namesLength, Pointer state,
            Pointer protocol, Pointer atr, Pointer atrLength);

    private static native int SCardTransmit(long handle, Pointer sendPci, Pointer command, int commandLength,
            Pointer receivePci, Pointer response, Pointer responseLength);

    private static native int SCardControl(long handle, int code, Pointer input, int inputLength, Pointer output,
            int outputRoom, Pointer outputLength);

    private static native int SCardGetAttrib(long handle, int tag, Pointer value, Pointer length);

    private static native int SCardSetAttrib(long handle, int tag, Pointer value, int length);
}
