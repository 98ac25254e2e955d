package org.readerdesk.pcsc.winscard;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/// pcsc-lite on 64-bit Linux: DWORD and LONG have 64 bits. A code comes as a positive number of which the low 32 bits
/// count.
final class LinuxWinscard implements Winscard {

    static final String LIBRARY = "libpcsclite.so.1";

    /// @throws UnsatisfiedLinkError when the library, or one of its functions, is not there
    LinuxWinscard() {
        this(NativeLibrary.getInstance(LIBRARY));
    }

    /// For a [copy][LinuxCopies] of the library; a class is bound to one, so each copy takes a class of its own.
    LinuxWinscard(NativeLibrary library) {
        Native.register(LinuxWinscard.class, library);
    }

    @Override
    public int establishContext(int scope, Pointer context) {
        return (int) SCardEstablishContext(Integer.toUnsignedLong(scope), Pointer.NULL, Pointer.NULL, context);
    }

    @Override
    public int releaseContext(long context) {
        return (int) SCardReleaseContext(context);
    }

    @Override
    public int isValidContext(long context) {
        return (int) SCardIsValidContext(context);
    }

    @Override
    public int cancel(long context) {
        return (int) SCardCancel(context);
    }

    @Override
    public int listReaders(long context, Pointer groups, Pointer names, Pointer length) {
        return (int) SCardListReaders(context, groups, names, length);
    }

    @Override
    public int listReaderGroups(long context, Pointer groups, Pointer length) {
        return (int) SCardListReaderGroups(context, groups, length);
    }

    @Override
    public int getStatusChange(long context, int milliseconds, Pointer states, int count) {
        return (int) SCardGetStatusChange(context, Integer.toUnsignedLong(milliseconds), states,
                Integer.toUnsignedLong(count));
    }

    @Override
    public int connect(long context, Pointer reader, int share, int protocols, Pointer handle, Pointer protocol) {
        return (int) SCardConnect(context, reader, Integer.toUnsignedLong(share), Integer.toUnsignedLong(protocols),
                handle, protocol);
    }

    @Override
    public int reconnect(long handle, int share, int protocols, int initialization, Pointer protocol) {
        return (int) SCardReconnect(handle, Integer.toUnsignedLong(share), Integer.toUnsignedLong(protocols),
                Integer.toUnsignedLong(initialization), protocol);
    }

    @Override
    public int disconnect(long handle, int disposition) {
        return (int) SCardDisconnect(handle, Integer.toUnsignedLong(disposition));
    }

    @Override
    public int beginTransaction(long handle) {
        return (int) SCardBeginTransaction(handle);
    }

    @Override
    public int endTransaction(long handle, int disposition) {
        return (int) SCardEndTransaction(handle, Integer.toUnsignedLong(disposition));
    }

    @Override
    public int status(long handle, Pointer names, Pointer namesLength, Pointer state, Pointer protocol, Pointer atr,
            Pointer atrLength) {
        return (int) SCardStatus(handle, names, namesLength, state, protocol, atr, atrLength);
    }

    @Override
    public int transmit(long handle, Pointer sendPci, Pointer command, int commandLength, Pointer receivePci,
            Pointer response, Pointer responseLength) {
        return (int) SCardTransmit(handle, sendPci, command, Integer.toUnsignedLong(commandLength), receivePci,
                response, responseLength);
    }

    @Override
    public int control(long handle, int code, Pointer input, int inputLength, Pointer output, int outputRoom,
            Pointer outputLength) {
        return (int) SCardControl(handle, Integer.toUnsignedLong(code), input, Integer.toUnsignedLong(inputLength),
                output, Integer.toUnsignedLong(outputRoom), outputLength);
    }

    @Override
    public int getAttrib(long handle, int tag, Pointer value, Pointer length) {
        return (int) SCardGetAttrib(handle, Integer.toUnsignedLong(tag), value, length);
    }

    @Override
    public int setAttrib(long handle, int tag, Pointer value, int length) {
        return (int) SCardSetAttrib(handle, Integer.toUnsignedLong(tag), value, Integer.toUnsignedLong(length));
    }

    private static native long SCardEstablishContext(long scope, Pointer reserved1, Pointer reserved2, Pointer context);

    private static native long SCardReleaseContext(long context);

    private static native long SCardIsValidContext(long context);

    private static native long SCardCancel(long context);

    private static native long SCardListReaders(long context, Pointer groups, Pointer names, Pointer length);

    private static native long SCardListReaderGroups(long context, Pointer groups, Pointer length);

    private static native long SCardGetStatusChange(long context, long milliseconds, Pointer states, long count);

    private static native long SCardConnect(long context, Pointer reader, long share, long protocols, Pointer handle,
            Pointer protocol);

    private static native long SCardReconnect(long handle, long share, long protocols, long initialization,
            Pointer protocol);

    private static native long SCardDisconnect(long handle, long disposition);

    private static native long SCardBeginTransaction(long handle);

    private static native long SCardEndTransaction(long handle, long disposition);

    private static native long SCardStatus(long handle, Pointer names, Pointer namesLength, Pointer state,
            Pointer protocol, Pointer atr, Pointer atrLength);

    private static native long SCardTransmit(long handle, Pointer sendPci, Pointer command, long commandLength,
            Pointer receivePci, Pointer response, Pointer responseLength);

    private static native long SCardControl(long handle, long code, Pointer input, long inputLength, Pointer output,
            long outputRoom, Pointer outputLength);

    private static native long SCardGetAttrib(long handle, long tag, Pointer value, Pointer length);

    private static native long SCardSetAttrib(long handle, long tag, Pointer value, long length);
}
