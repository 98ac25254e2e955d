package org.readerdesk.pcsc.javax;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.smartcardio.CardException;
import jnasmartcardio.Smartcardio.JnaCardNotPresentException;
import jnasmartcardio.Smartcardio.JnaPCSCException;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// Finds the result code in what a provider throws.
final class Thrown {

    private Thrown() {
    }

    /// A call of a provider.
    @FunctionalInterface
    interface Call<T> {
        T make() throws CardException;
    }

    /// What the call gives, or the failure that it threw. Providers throw checked and unchecked exceptions, and errors
    /// where their native side does not fit.
    static <T> Result<T> catching(Call<? extends T> call) {
        try {
            return new Result.Ok<>(call.make());
        } catch (CardException | RuntimeException | LinkageError thrown) {
            return failure(thrown);
        }
    }

    /// The code that `thrown` or one of its causes carries, the innermost first; else a refusal with its message.
    static <T> Result<T> failure(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = thrown; t != null && !chain.contains(t); t = t.getCause()) {
            chain.addFirst(t);
        }
        for (var t : chain) {
            var code = code(t);
            if (code.isPresent()) {
                return new Result.Err<>(new ResultCode(code.getAsInt()));
            }
        }
        boolean noLibrary = chain.stream().anyMatch(t -> t instanceof UnsatisfiedLinkError
                || t instanceof UnsupportedOperationException);
        return new Result.Refused<>(ResultCode.E_FAIL, noLibrary ? Refusal.NO_LIBRARY : Refusal.NO_CODE_FROM_JAVA,
                words(chain));
    }

    private static OptionalInt code(Throwable thrown) {
        return switch (thrown) {
            case JnaPCSCException jna when (int) jna.code != 0 -> OptionalInt.of((int) jna.code);
            case JnaCardNotPresentException jna when (int) jna.code != 0 -> OptionalInt.of((int) jna.code);
            default -> thrown.getMessage() == null ? OptionalInt.empty() : JdkMessages.code(thrown.getMessage());
        };
    }

    /// The innermost message, or a class name where there is none.
    private static String words(List<Throwable> chain) {
        var inner = chain.getFirst();
        return inner.getMessage() == null || inner.getMessage().isBlank() ? inner.getClass().getName()
                : inner.getMessage();
    }
}
