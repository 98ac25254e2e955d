package org.readerdesk.planted.journal;

import com.sun.jna.Memory;

public record JournalOnNativeMemory(Memory memory) {
}
