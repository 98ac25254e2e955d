package org.readerdesk.pcsc.javax;

import static org.assertj.core.api.Assertions.assertThat;

import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.Result;
import org.readerdesk.pcsc.ResultCode;

/// What tests expect of results.
final class Results {

    private Results() {
    }

    static <T> T value(Result<T> result) {
        assertThat(result).isInstanceOf(Result.Ok.class);
        return result.toOptional().orElseThrow();
    }

    static void assertCode(Result<?> result, int code) {
        assertThat(result).isEqualTo(new Result.Err<>(new ResultCode(code)));
    }

    static void assertRefused(Result<?> result, Refusal reason) {
        assertThat(result).isInstanceOfSatisfying(Result.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
