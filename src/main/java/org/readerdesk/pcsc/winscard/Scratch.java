package org.readerdesk.pcsc.winscard;

import com.sun.jna.Memory;
import org.jspecify.annotations.Nullable;

/// Native memory of one context, used again for each call: to make it anew costs as much as a call.
///
/// Confined to the context's thread. What it holds from an earlier call is still there, so a caller clears what it
/// reads.
final class Scratch {

    private static final int SMALL = 4096;

    private @Nullable Memory small;
    private @Nullable Memory large;

    /// At least `size` bytes. Whoever puts a command or an answer there clears it afterwards.
    Memory room(long size) {
        if (size <= SMALL) {
            if (small == null) {
                small = new Memory(SMALL);
            }
            return small;
        }
        if (large == null || large.size() < size) {
            if (large != null) {
                large.close();
            }
            large = new Memory(size);
        }
        return large;
    }

    /// Gives the memory back; a later call takes new.
    void free() {
        if (small != null) {
            small.close();
            small = null;
        }
        if (large != null) {
            large.close();
            large = null;
        }
    }
}
