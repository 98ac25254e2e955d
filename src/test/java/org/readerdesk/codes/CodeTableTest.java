package org.readerdesk.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readerdesk.pcsc.Platform;

class CodeTableTest {

    private static final String HEADER = String.join("\t", CodeTable.COLUMNS) + "\n";
    private static final String GOOD = "S_OK\t0x00000000\tCOM\tany\tsuccess\tDone.\t-\t-\n";

    @Test
    void a_sound_table_is_read_and_comments_are_passed_over() throws IOException {
        var row = "X_1\t0x8010001F\tPCSCLITE\tpcsclite,macos\terror\tNo.\ta|b\tx > y|macos,windows> c\n";

        var codes = ResultCodes.read("t", new StringReader("# hello\n\n" + HEADER + GOOD + row));

        assertThat(codes.all()).hasSize(2);
        assertThat(codes.all().get(0).everywhere()).isTrue();
        assertThat(codes.all().get(1).causes()).containsExactly(Advice.anywhere("a"), Advice.anywhere("b"));
        assertThat(codes.all().get(1).tries()).containsExactly(Advice.anywhere("x > y"),
                new Advice(Set.of(Platform.MACOS, Platform.WINDOWS), "c"));
        assertThat(codes.all().get(1).everywhere()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '"', value = {
        "S_OK/0x00000000/COM/any/success/Done./- ~ 7 columns, expected 8",
        "s_ok/0x00000000/COM/any/success/Done./-/-                   ~ is no name",
        "S_OK/0x0/COM/any/success/Done./-/- ~ is no value; expected 0x and eight",
        "S_OK/0x0000000b/COM/any/success/Done./-/- ~ is no value",
        "S_OK/0x00000000/DOS/any/success/Done./-/- ~ is no family; expected one of [scard",
        "S_OK/0x00000000/COM/beos/success/Done./-/- ~ is no platform; expected pcsclite, macos or",
        "S_OK/0x00000000/COM/any/fine/Done./-/- ~ is no kind; expected one of [success",
        "S_OK/0x00000000/COM/any/success/ /-/- ~ the meaning is empty",
        "S_OK/0x00000000/COM/any/success/Done./beos> a/- ~ is no platform; expected pcsclite, macos or",
        "S_OK/0x00000000/COM/any/success/Done./-/macos>  ~ no text behind the platform in tries",
        "S_OK/0x00000000/COM/any/success/Done./a||b/- ~ an empty part in causes",
        "S_OK/0x00000000/COM/any/success/Done./-/ ~ an empty part in tries"
    })
    void a_damaged_row_is_named_in_one_sentence(String row, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultCodes.read("t.tsv", new StringReader("#\n" + HEADER + row.replace('/', '\t'))))
                .withMessageStartingWith("t.tsv, line 3: ")
                .withMessageContaining(expected.strip())
                .withMessageEndingWith(".");
    }

    @Test
    void wrong_column_names_a_double_row_and_an_empty_table_are_named() {
        assertThatIllegalArgumentException().isThrownBy(() -> ResultCodes.read("t", new StringReader("name\n")))
                .withMessageContaining("line 1: expected the column names name, value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultCodes.read("t", new StringReader(HEADER + GOOD + GOOD)))
                .withMessageContaining("line 3: S_OK with this value is there already");
        assertThatIllegalArgumentException().isThrownBy(() -> ResultCodes.read("t", new StringReader("")))
                .withMessageContaining("line 1: the table ends without a code");
    }

    @Test
    void a_long_or_unseen_cell_is_named_in_one_short_line() {
        String cell = "\u001B\u202E".repeat(5000);
        for (var row : List.of(cell + "\tx\tx\tx\tx\tx\tx\tx", "S_OK\t" + cell + "\tx\tx\tx\tx\tx\tx",
                "S_OK\t0x00000000\t" + cell + "\tx\tx\tx\tx\tx")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ResultCodes.read("t", new StringReader(HEADER + row)))
                    .satisfies(wrong -> assertThat(wrong.getMessage()).hasSizeLessThan(500)
                            .contains("\\u001b\\u202e").doesNotContain("\u001B", "\u202E"));
        }
    }
}
