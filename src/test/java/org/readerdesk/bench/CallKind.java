package org.readerdesk.bench;

import org.readerdesk.pcsc.Bytes;

/// What is called.
public enum CallKind {
    STATUS("Status", 0, 0, 0), RECONNECT("Reconnect(LEAVE)", 1, 4, 0), CONNECT("Connect + Disconnect", 2, 5, 0),
    TRANSMIT_5(
            "Transmit, 5 bytes", 3, 3, 5),
    TRANSMIT_255("Transmit, 255 bytes", 3, 3, 255);

    final String title;
    /// Its number in `calls.c`.
    final int number;
    /// That of all that the core asks for the same operation.
    final int nested;
    final Bytes command;

    CallKind(String title, int number, int nested, int size) {
        this.title = title;
        this.number = number;
        this.nested = nested;
        command = command(size);
    }

    private static Bytes command(int size) {
        byte[] bytes = new byte[size];
        if (size > 4) {
            bytes[1] = (byte) 0xB0;
            bytes[4] = (byte) (size - 5);
        }
        return Bytes.of(bytes);
    }
}
