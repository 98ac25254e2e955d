package org.readerdesk.passport.page;

import com.google.gson.JsonElement;
import org.readerdesk.codes.CodeEntry;
import org.readerdesk.codes.ResultCodes;
import org.readerdesk.pcsc.Answer;
import org.readerdesk.pcsc.Platform;

/// How much is known of one row, in no human language.
public sealed interface Told {

    /// It is known.
    ///
    /// @param data number, text, array or truth value
    /// @param unit `kHz`, `bit/s`, `bytes` …; empty where there is none
    /// @param raw the bytes behind it, in hexadecimal; empty where it came in no bytes
    record Value(JsonElement data, String unit, String raw) implements Told {
    }

    /// Driver or system do not have it, which is no fault.
    record NotAvailable(Code code) implements Told {
    }

    /// Something came that is not what the specification says.
    ///
    /// @param raw the bytes, in hexadecimal
    record Malformed(String raw) implements Told {
    }

    /// The question failed.
    record Failed(Code code) implements Told {
    }

    /// A result code.
    ///
    /// @param name in the specification's spelling; empty for a code that the table does not have
    /// @param by who gave it: `resource manager` or `ReaderDesk`
    record Code(String hex, String name, String by) {

        static Code of(Answer answer, Platform platform) {
            return new Code(answer.code().hex(),
                    ResultCodes.standard().find(answer, platform).map(CodeEntry::name).orElse(""),
                    answer.byReaderDesk() ? "ReaderDesk" : "resource manager");
        }

        /// `SCARD_E_NO_SMARTCARD 0x8010000C`, or the number alone.
        String display() {
            return name.isEmpty() ? hex : name + " " + hex;
        }
    }
}
