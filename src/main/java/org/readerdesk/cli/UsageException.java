package org.readerdesk.cli;

import java.util.Objects;

/// The command line, or a file that it names, cannot be used: exit code 2.
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param sentence says what is wrong, where, and what is expected
    public UsageException(String sentence) {
        super(sentence);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
