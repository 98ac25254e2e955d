package org.readerdesk.pcsc.winscard;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import org.readerdesk.pcsc.Platform;

/// Loads the native parts without calling PC/SC.
public final class NativeParts {

    private NativeParts() {
    }

    /// The bridge to native libraries.
    ///
    /// @return its version
    /// @throws LinkageError when its own native part cannot be loaded
    public static String jna() {
        return "%s, pointers of %d bits".formatted(Native.VERSION, Native.POINTER_SIZE * Byte.SIZE);
    }

    /// The system's library of PC/SC.
    ///
    /// @return its file, or its name where the loader does not tell
    /// @throws LinkageError when it is not there
    public static String library(Platform platform) {
        var library = NativeLibrary.getInstance(name(platform));
        return library.getFile() == null ? library.getName() : library.getFile().toString();
    }

    /// As the adapters load it.
    static String name(Platform platform) {
        return switch (platform) {
            case PCSCLITE -> LinuxWinscard.LIBRARY;
            case MACOS -> MacWinscard.LIBRARY;
            case WINDOWS -> WindowsWinscard.LIBRARY;
        };
    }
}
