package org.readerdesk.app.selftest;

import java.util.List;

/// One part of the self-test.
///
/// @param part its name, should it fail by an exception
record Check(String part, Look look) {

    /// Looks, in seconds at most.
    interface Look {
        /// What was found, in order.
        List<Finding> findings() throws Exception;
    }

    /// Looks; an exception is a failure.
    List<Finding> run() {
        try {
            return look.findings();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of(Finding.fail(part, "was interrupted"));
        } catch (Exception | LinkageError | AssertionError fault) {
            return List.of(Finding.fail(part, said(fault)));
        }
    }

    /// What an exception says, in one line.
    static String said(Throwable fault) {
        String message = fault.getMessage() == null ? "" : fault.getMessage().lines().findFirst().orElse("");
        return message.isBlank() ? fault.getClass().getSimpleName()
                : fault.getClass().getSimpleName() + ": " + message;
    }
}
