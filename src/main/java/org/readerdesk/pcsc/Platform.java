package org.readerdesk.pcsc;

/// Whose rules and code meanings apply to an answer.
public enum Platform {
    /// pcsc-lite, on Linux and the BSDs.
    PCSCLITE,
    /// Apple's PCSC.framework.
    MACOS,
    /// WinSCard.
    WINDOWS;

    /// The one this program runs on.
    public static Platform current() {
        String os = System.getProperty("os.name", "");
        return os.startsWith("Windows") ? WINDOWS : os.startsWith("Mac") ? MACOS : PCSCLITE;
    }
}
