package org.readerdesk.pcsc;

import java.util.Optional;
import java.util.function.Function;

/// What a call came to. A failing code is a value here; an exception is a bug.
///
/// Who answered is part of the type: an [Err] carries a code that the resource manager returned, a [Refused] one that
/// ReaderDesk chose, always a COM code.
///
/// @param <T> what a successful call gives
public sealed interface Result<T> {

    /// The resource manager returned success.
    record Ok<T>(T value) implements Result<T> {

        /// A call that succeeded and gives nothing.
        @SuppressWarnings("NullAway") // null is the one value of Void
        public static final Ok<Void> DONE = new Ok<>(null);
    }

    /// The resource manager returned `code`.
    record Err<T>(@Override ResultCode code) implements Result<T> {
    }

    /// ReaderDesk declined, or an API below gave no code.
    ///
    /// @param detail words of a lower layer, in its own language; empty when it said nothing
    record Refused<T>(@Override ResultCode code, Refusal reason, String detail) implements Result<T> {
    }

    /// [Ok#DONE] for a success code, else an [Err].
    static Result<Void> of(ResultCode code) {
        return code.isSuccess() ? Ok.DONE : new Err<>(code);
    }

    /// A refusal without further detail.
    static <T> Refused<T> refused(ResultCode code, Refusal reason) {
        return new Refused<>(code, reason, "");
    }

    /// The code, whoever gave it.
    default ResultCode code() {
        return answer().code();
    }

    /// The answer without the value: code, and who gave it.
    default Answer answer() {
        return switch (this) {
            case Ok<T> _ -> Answer.SUCCESS;
            case Err<T>(ResultCode code) -> Answer.of(code);
            case Refused<T>(ResultCode code, Refusal reason, String detail) ->
                    new Answer(code, Optional.of(reason), detail);
        };
    }

    /// Whether the call succeeded.
    default boolean isOk() {
        return this instanceof Ok<T>;
    }

    /// The value, if the call succeeded and gives one.
    default Optional<T> toOptional() {
        return this instanceof Ok<T>(T value) ? Optional.ofNullable(value) : Optional.empty();
    }

    /// The same failure for a call that gives something else.
    ///
    /// @throws IllegalStateException for a success
    default <U> Result<U> failure() {
        return map(_ -> {
            throw new IllegalStateException("a success has no failure");
        });
    }

    /// The same answer with another value.
    default <U> Result<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(change.apply(value));
            case Err<T>(ResultCode code) -> new Err<>(code);
            case Refused<T>(ResultCode code, Refusal reason, String detail) -> new Refused<>(code, reason, detail);
        };
    }
}
