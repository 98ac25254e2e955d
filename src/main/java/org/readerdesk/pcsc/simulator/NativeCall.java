package org.readerdesk.pcsc.simulator;

import java.util.Arrays;
import java.util.Optional;

/// The functions of PC/SC, by which a [Scene] records calls and injects codes.
public enum NativeCall {
    /// `SCardEstablishContext`
    ESTABLISH_CONTEXT("SCardEstablishContext"),
    /// `SCardReleaseContext`
    RELEASE_CONTEXT("SCardReleaseContext"),
    /// `SCardIsValidContext`
    IS_VALID_CONTEXT("SCardIsValidContext"),
    /// `SCardListReaders`
    LIST_READERS("SCardListReaders"),
    /// `SCardListReaderGroups`
    LIST_READER_GROUPS("SCardListReaderGroups"),
    /// `SCardGetStatusChange`
    GET_STATUS_CHANGE("SCardGetStatusChange"),
    /// `SCardCancel`
    CANCEL("SCardCancel"),
    /// `SCardConnect`
    CONNECT("SCardConnect"),
    /// `SCardReconnect`
    RECONNECT("SCardReconnect"),
    /// `SCardDisconnect`
    DISCONNECT("SCardDisconnect"),
    /// `SCardBeginTransaction`
    BEGIN_TRANSACTION("SCardBeginTransaction"),
    /// `SCardEndTransaction`
    END_TRANSACTION("SCardEndTransaction"),
    /// `SCardStatus`
    STATUS("SCardStatus"),
    /// `SCardTransmit`
    TRANSMIT("SCardTransmit"),
    /// `SCardControl`
    CONTROL("SCardControl"),
    /// `SCardGetAttrib`
    GET_ATTRIB("SCardGetAttrib"),
    /// `SCardSetAttrib`
    SET_ATTRIB("SCardSetAttrib");

    private final String display;

    NativeCall(String display) {
        this.display = display;
    }

    /// The native name, `SCardConnect`.
    public String display() {
        return display;
    }

    /// Whether the function is asked of one reader, so that a reader can be named when a code is injected.
    public boolean concernsReader() {
        return compareTo(CONNECT) >= 0;
    }

    /// The function of that native name; upper and lower case are the same.
    public static Optional<NativeCall> of(String name) {
        return Arrays.stream(values()).filter(call -> call.display.equalsIgnoreCase(name)).findFirst();
    }
}
