package org.readerdesk.bench;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/// `calls.c`, compiled.
final class CCalls {

    private CCalls() {
    }

    /// Loads it.
    static void load(String library) {
        Native.register(CCalls.class, NativeLibrary.getInstance(library));
    }

    static native int begin(String reader);

    static native int end();

    static native int run(int call, int times, byte[] command, int size);
}
