package org.readerdesk.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which resource manager to ask (`--pcsc`).
public enum PcscChoice {
    /// The system's when it answers, else the simulator.
    AUTO("auto"),
    /// The system's own.
    SYSTEM("system"),
    /// `javax.smartcardio` through jnasmartcardio.
    JAVA("java"),
    /// `javax.smartcardio` through the JDK's own provider.
    JAVA_JDK("java-jdk"),
    /// Invented readers.
    SIMULATOR("simulator");

    private final String word;

    PcscChoice(String word) {
        this.word = word;
    }

    /// As it is typed.
    public String word() {
        return word;
    }

    /// The choice typed as `word`.
    public static Optional<PcscChoice> of(String word) {
        return Arrays.stream(values()).filter(choice -> choice.word.equals(word)).findFirst();
    }

    /// All words, for a message.
    static String words() {
        return Arrays.stream(values()).map(PcscChoice::word).collect(Collectors.joining(", "));
    }
}
