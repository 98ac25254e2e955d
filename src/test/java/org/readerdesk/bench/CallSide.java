package org.readerdesk.bench;

/// Who makes the calls.
public enum CallSide {
    /// A C loop in this process.
    C("C"),
    /// The same, making every call that the core makes for the operation: see the decision on nested calls.
    C_NESTED("C, the core's calls"),
    /// The port over the own mapping.
    ADAPTER("adapter"),
    /// Lane, outcome and log: a row of operations, of which the last is awaited.
    CORE("whole core"),
    /// The same, each awaited before the next.
    SINGLE("whole core, one by one"),
    /// `javax.smartcardio` through jnasmartcardio.
    JAVAX("javax + jnasmartcardio");

    final String title;

    CallSide(String title) {
        this.title = title;
    }
}
