package org.readerdesk.pcsc;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.codes.ResultCodes;

import static org.assertj.core.api.Assertions.assertThat;

class AsciiTest {

    @Test
    void only_the_letters_of_ascii_change() {
        assertThat(Ascii.lower("SCARD_E_1 @[`{ ÄİΣ\u212A")).isEqualTo("scard_e_1 @[`{ ÄİΣ\u212A");
        assertThat(Ascii.upper("scard_e_1 @[`{ äıßſ")).isEqualTo("SCARD_E_1 @[`{ äıßſ");
    }

    // with String's own methods each of these takes minutes
    @ParameterizedTest
    @ValueSource(strings = {"Σ", "ı", "ß"})
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void a_long_row_of_letters_that_change_their_length_takes_no_time(String letter) {
        String row = letter.repeat(1_000_000);
        assertThat(Ascii.lower(row)).isEqualTo(row);
        assertThat(Ascii.upper(row)).isEqualTo(row);
        assertThat(ResultCodes.standard().search(row)).isEmpty();
    }
}
