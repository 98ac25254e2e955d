package org.readerdesk.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.Refusal;
import org.readerdesk.pcsc.ResultCode;

class ResultCodesTest {

    private final ResultCodes codes = ResultCodes.standard();

    @Test
    void the_table_has_every_family_in_full() {
        assertThat(codes.all()).hasSize(103);
        assertThat(codes.all().stream().filter(entry -> entry.family() == Family.COM)).hasSize(12);
        assertThat(codes.all().stream().filter(entry -> entry.family() == Family.WIN32)).hasSize(21);
        for (int value = 0x80100001; value <= 0x80100034; value++) {
            assertThat(codes.find(new ResultCode(value), Platform.WINDOWS)).as("0x%08X", value).isPresent();
        }
        for (int value = 0x80100065; value <= 0x80100072; value++) {
            assertThat(codes.find(new ResultCode(value), Platform.PCSCLITE)).as("0x%08X", value).isPresent();
        }
    }

    @Test
    void every_failure_has_causes_and_something_to_try() {
        assertThat(codes.all()).filteredOn(entry -> entry.kind() != Kind.SUCCESS)
                .allSatisfy(entry -> assertThat(entry.causes()).as(entry.name()).isNotEmpty())
                .allSatisfy(entry -> assertThat(entry.tries()).as(entry.name()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void on_every_platform_a_failure_of_it_has_a_cause_and_something_to_try(Platform platform) {
        for (var entry : codes.all()) {
            if (entry.kind() != Kind.SUCCESS && entry.platforms().contains(platform)) {
                var explanation = Explanation.of(entry, platform);
                assertThat(explanation.causes()).as(entry.name()).isNotEmpty().doesNotHaveDuplicates();
                assertThat(explanation.tries()).as(entry.name()).isNotEmpty().doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void the_advice_for_a_platform_comes_first_and_that_for_others_not_at_all() {
        var linux = codes.explain(Answer.of(ResultCode.NO_SERVICE), Platform.PCSCLITE);
        var windows = codes.explain(Answer.of(ResultCode.NO_SERVICE), Platform.WINDOWS);

        assertThat(linux.tries()).first().asString().contains("systemctl status pcscd.socket");
        assertThat(linux.tries()).noneMatch(each -> each.contains("SCardSvr"));
        assertThat(linux.causes()).first().asString().contains("pcscd");
        assertThat(windows.tries()).first().asString().contains("SCardSvr");
        assertThat(windows.tries()).noneMatch(each -> each.contains("systemctl"));
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void advice_does_not_name_another_platform_than_its_own(Platform platform) {
        var foreign = switch (platform) {
            case PCSCLITE -> "(?s).*(Windows|SCardSvr|registry|device manager|macOS).*";
            case MACOS -> "(?s).*(Windows|SCardSvr|systemctl|journalctl|lsusb|polkit|Debian).*";
            case WINDOWS -> "(?s).*(Linux|systemctl|journalctl|lsusb|polkit|pcscd|macOS|Flatpak).*";
        };
        for (var entry : codes.all()) {
            if (entry.platforms().contains(platform) && entry.family() == Family.SCARD) {
                assertThat(Explanation.of(entry, platform).tries()).as(entry.name())
                        .noneMatch(each -> each.matches(foreign));
            }
        }
    }

    @ParameterizedTest(name = "{1} with {0}")
    @CsvSource(delimiter = ';', value = {
        "8000FFFF ; NOT_ATTACHED          ; E_UNEXPECTED ; Nothing is attached",
        "8000FFFF ; ALREADY_ATTACHED      ; E_UNEXPECTED ; attached to this reader already",
        "8000FFFF ; HANDLE_OPEN           ; E_UNEXPECTED ; open outside the attachment",
        "8000FFFF ; OWNER_DETACHED        ; E_UNEXPECTED ; its owner has closed it",
        "80070057 ; UNKNOWN_HANDLE        ; E_INVALIDARG ; not a card handle that ReaderDesk has open",
        "80070057 ; BAD_READER_NAME       ; E_INVALIDARG ; empty or contains a NUL",
        "00000000 ; BORROWED              ; S_OK         ; its owner still has it open",
        "80004004 ; STOPPED_WAITING       ; E_ABORT      ; You stopped waiting",
        "80004001 ; NOT_IN_JAVA           ; E_NOTIMPL    ; has no such call",
        "80004001 ; NO_EXCLUSIVE_IN_JDK   ; E_NOTIMPL    ; cannot connect exclusively",
        "80004001 ; DIRECT_STICKS_IN_JDK  ; E_NOTIMPL    ; sticks to the reader",
        "80004005 ; NO_CODE_FROM_JAVA     ; E_FAIL       ; its message has no result code",
        "80004005 ; NO_LIBRARY            ; E_FAIL       ; could not be loaded"
    })
    void what_readerdesk_declines_is_told_by_its_reason(String hex, Refusal refusal, String name, String words) {
        var answer = Answer.refused(new ResultCode(Integer.parseUnsignedInt(hex, 16)), refusal);
        for (var platform : Platform.values()) {
            var explanation = codes.explain(answer, platform);
            assertThat(explanation.name()).isEqualTo(name);
            assertThat(explanation.meaning()).contains(words);
            assertThat(explanation.tries()).hasSize(1);
        }
    }

    @Test
    void the_kind_follows_the_name() {
        assertThat(codes.all()).filteredOn(entry -> entry.name().startsWith("SCARD_")).allSatisfy(
                entry -> assertThat(entry.kind().name()).as(entry.name()).startsWith(entry.name().substring(6, 7)));
    }

    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource({
        "8010001F, WINDOWS,  SCARD_E_UNEXPECTED",
        "8010001F, PCSCLITE, SCARD_E_UNSUPPORTED_FEATURE",
        "8010001F, MACOS,    SCARD_E_UNSUPPORTED_FEATURE",
        "80100022, WINDOWS,  SCARD_E_UNSUPPORTED_FEATURE",
        "80100022, PCSCLITE, SCARD_E_UNSUPPORTED_FEATURE",
        "8010002B, WINDOWS,  SCARD_E_UNKNOWN_RES_MNG",
        "8010002B, PCSCLITE, SCARD_E_UNKNOWN_RES_MNG",
        "8010006A, PCSCLITE, SCARD_W_SECURITY_VIOLATION",
        "8010006A, WINDOWS,  SCARD_W_SECURITY_VIOLATION",
        "80100070, PCSCLITE, SCARD_W_CACHE_ITEM_NOT_FOUND",
        "00000000, PCSCLITE, SCARD_S_SUCCESS",
        "00000001, WINDOWS,  ERROR_INVALID_FUNCTION",
        "00000016, WINDOWS,  ERROR_BAD_COMMAND",
        "80070057, WINDOWS,  E_INVALIDARG",
        "8007045D, WINDOWS,  ERROR_IO_DEVICE",
        "80004005, PCSCLITE, E_FAIL"
    })
    void a_code_resolves_by_the_platform_it_came_from(String hex, Platform platform, String name) {
        var code = new ResultCode(Integer.parseUnsignedInt(hex, 16));

        assertThat(codes.find(code, platform)).map(CodeEntry::name).contains(name);
    }

    @Test
    void a_plain_windows_number_means_nothing_elsewhere() {
        assertThat(codes.find(new ResultCode(0x16), Platform.MACOS)).isEmpty();
        assertThat(codes.find(new ResultCode(1), Platform.PCSCLITE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x8010000B", "0x8010000b", "0X8010000B", "8010000B", "8010000b", "-2146435061",
        "2148532235", " 0x8010000B ", "0xFFFFFFFF8010000B", "SCARD_E_SHARING_VIOLATION",
        "scard_e_sharing_violation", "E_SHARING_VIOLATION", "sharing_violation", "sharing_viol"})
    void a_code_is_found_however_it_is_written(String text) {
        assertThat(codes.search(text)).extracting(CodeEntry::name).containsExactly("SCARD_E_SHARING_VIOLATION");
    }

    @ParameterizedTest(name = "\"{0}\" finds {1}")
    @CsvSource(delimiter = ';', value = {
        "0x8010001F ; SCARD_E_UNEXPECTED, SCARD_E_UNSUPPORTED_FEATURE",
        "0x8010002B ; SCARD_E_UNKNOWN_RES_MNG, SCARD_E_UNKNOWN_RES_MSG",
        "0x8010006A ; SCARD_W_SECURITY_VIOLATION, SCARD_W_INSERTED_CARD",
        "scard_w_inserted_card ; SCARD_W_INSERTED_CARD",
        "SCARD_E_UNKNOWN_RES_MSG ; SCARD_E_UNKNOWN_RES_MSG",
        "0 ; SCARD_S_SUCCESS, S_OK",
        "1 ; ERROR_INVALID_FUNCTION, S_FALSE",
        "109 ; ERROR_BROKEN_PIPE",
        "0x80070057 ; E_INVALIDARG, ERROR_INVALID_PARAMETER",
        "80100009 ; SCARD_E_UNKNOWN_READER",
        "unsupported_feature ; SCARD_E_UNSUPPORTED_FEATURE, SCARD_E_UNSUPPORTED_FEATURE"
    })
    void a_search_gives_every_row_that_shares_the_value(String text, String names) {
        assertThat(codes.search(text)).extracting(CodeEntry::name).containsExactly(names.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no such name", "0x", "0x123456789", "-9999999999", "99999999999999999999",
        "0x80101234", "\\E.*"})
    void what_is_not_there_finds_nothing(String text) {
        assertThat(codes.search(text)).isEmpty();
    }

    @Test
    void an_unknown_code_is_shown_with_its_facility() {
        var explanation = codes.explain(Answer.of(new ResultCode(0x80101234)), Platform.PCSCLITE);

        assertThat(explanation.known()).isFalse();
        assertThat(explanation.name()).isEqualTo("unknown code");
        assertThat(explanation.meaning()).contains("0x80101234", "facility 16, smart card");
        assertThat(explanation.tries()).isNotEmpty();
        assertThat(codes.facility(new ResultCode(0x80070001))).isEqualTo("Windows error number");
        assertThat(codes.facility(new ResultCode(0x87770001))).isEqualTo("not known to ReaderDesk");
    }

    @Test
    void zero_is_named_by_who_said_it() {
        var ours = Answer.refused(ResultCode.SUCCESS, Refusal.NOT_ATTACHED);

        assertThat(codes.name(ours, Platform.PCSCLITE)).isEqualTo("S_OK");
        assertThat(codes.name(Answer.SUCCESS, Platform.PCSCLITE)).isEqualTo("SCARD_S_SUCCESS");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void every_refusal_has_a_sentence_and_something_to_try(Refusal refusal) {
        var explanation = codes.explain(Answer.refused(ResultCode.E_UNEXPECTED, refusal), Platform.PCSCLITE);

        assertThat(explanation.name()).isEqualTo("E_UNEXPECTED");
        assertThat(explanation.meaning()).isEqualTo(Texts.ENGLISH.meaning(refusal)).matches("[A-Z].*\\.")
                .doesNotContain("''");
        assertThat(explanation.tries()).isEqualTo(List.of(Texts.ENGLISH.tryThis(refusal)));
        assertThat(Texts.ENGLISH.tryThis(refusal)).matches("[A-Z].*\\.").doesNotContain("''");
    }

    @Test
    void what_would_be_a_pattern_is_searched_as_it_is_written() {
        for (var text : List.of("\\\\EE", "S\\\\EED_\\_S", "\\E", "\\Q", ".*", "[")) {
            assertThat(codes.search(text)).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru"})
    void every_text_is_there_in_each_language(String language) {
        var there = ResultCodes.in(Locale.of(language));
        assertThat(there.all()).hasSameSizeAs(codes.all());
        for (int i = 0; i < codes.all().size(); i++) {
            var english = codes.all().get(i);
            assertThat(there.all().get(i).code()).isEqualTo(english.code());
            assertThat(there.all().get(i).meaning()).isNotEqualTo(english.meaning());
        }
        for (var refusal : Refusal.values()) {
            assertThat(Texts.in(Locale.of(language)).meaning(refusal)).isNotEqualTo(Texts.ENGLISH.meaning(refusal));
            assertThat(Texts.in(Locale.of(language)).tryThis(refusal)).isNotEqualTo(Texts.ENGLISH.tryThis(refusal));
        }
        assertThat(there.name(Answer.of(new ResultCode(0x80991234)), Platform.PCSCLITE)).isNotEqualTo("unknown code");
        assertThat(ResultCodes.in(Locale.of("tlh"))).isSameAs(codes);
    }
}
