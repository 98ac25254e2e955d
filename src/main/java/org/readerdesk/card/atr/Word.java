package org.readerdesk.card.atr;

/// One of a few things that a value can say.
public sealed interface Word permits InterfaceWord, CardWord {

    /// Its name in the program, for keys and for JSON.
    String name();
}
