package org.readerdesk.pcsc.winscard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.fixture.pcscd.Needs;
import org.readerdesk.fixture.pcscd.PcscPart;
import org.readerdesk.pcsc.ControlCode;
import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.Protocol;
import org.readerdesk.pcsc.ReaderFlag;
import org.readerdesk.pcsc.ResultCode;
import org.readerdesk.pcsc.ShareMode;

/// Proves the rows of [Abi] against the real headers: each number becomes a static assertion for a C compiler.
///
/// `MACOS` has no proof: Apple's headers are not to be had here.
class AbiProofTest {

    @TempDir
    Path folder;

    @Nested
    @Needs(PcscPart.PCSCLITE_HEADERS)
    class AgainstPcscLite {

        private static final List<String> GCC = List.of("gcc", "-I/usr/include/PCSC");
        private static final String INCLUDE = "#include <winscard.h>\n#include <wintypes.h>\n#include <reader.h>\n";

        @Test
        void theLinuxRowIsWhatTheHeadersSay() throws Exception {
            assertThat(compile(GCC, INCLUDE, linux(Abi.LINUX))).isEmpty();
        }

        @Test
        void aWrongOffsetWouldBeFound() throws Exception {
            var layout = Abi.LINUX.state();
            var wrong = new Abi(Abi.LINUX.platform(), 8, 8, new Abi.StateLayout(80, 0, 8, 16, 20, 32, 40, 33), 16, 1, 2,
                    4, true, true, false);
            assertThat(wrong.state()).isNotEqualTo(layout);
            assertThat(compile(GCC, INCLUDE, linux(wrong))).contains("dwEventState");
        }

        private Map<String, Long> linux(Abi abi) {
            var facts = common(abi, "SCARD_READERSTATE");
            facts.put("SCARD_PROTOCOL_T15", (long) abi.bit(Protocol.T15));
            facts.put("SCARD_E_UNSUPPORTED_FEATURE & 0xFFFFFFFF",
                    Integer.toUnsignedLong(ResultCode.UNSUPPORTED_FEATURE_PCSCLITE.value()));
            facts.put("SCARD_CTL_CODE(3400)",
                    Integer.toUnsignedLong(ControlCode.Function.GET_FEATURE_REQUEST.on(abi.platform())));
            facts.put("SCARD_UNKNOWN", 1L);
            facts.put("SCARD_ABSENT", 2L);
            facts.put("SCARD_PRESENT", 4L);
            facts.put("SCARD_SWALLOWED", 8L);
            facts.put("SCARD_POWERED", 16L);
            facts.put("SCARD_NEGOTIABLE", 32L);
            facts.put("SCARD_SPECIFIC", 64L);
            return facts;
        }
    }

    @Nested
    @Needs(PcscPart.WINDOWS_HEADERS)
    class AgainstWindows {

        @Test
        void theWindowsRowIsWhatTheHeadersSay() throws Exception {
            var abi = Abi.WINDOWS;
            var facts = common(abi, "SCARD_READERSTATEW");
            facts.put("sizeof(((SCARD_READERSTATEW *)0)->szReader[0])", (long) abi.character());
            facts.put("SCARD_CTL_CODE(3400)", (long) ControlCode.Function.GET_FEATURE_REQUEST.on(abi.platform()));
            facts.put("SCARD_UNKNOWN", 0L);
            facts.put("SCARD_ABSENT", 1L);
            facts.put("SCARD_PRESENT", 2L);
            facts.put("SCARD_SWALLOWED", 3L);
            facts.put("SCARD_POWERED", 4L);
            facts.put("SCARD_NEGOTIABLE", 5L);
            facts.put("SCARD_SPECIFIC", 6L);
            var found = compile(List.of("x86_64-w64-mingw32-gcc"),
                    "#include <windows.h>\n#include <winioctl.h>\n#include <winscard.h>\n", facts);
            assertThat(found).isEmpty();
        }
    }

    private static Map<String, Long> common(Abi abi, String state) {
        var layout = abi.state();
        var facts = new LinkedHashMap<String, Long>();
        facts.put("sizeof(DWORD)", (long) abi.dword());
        facts.put("sizeof(LONG)", (long) abi.dword());
        facts.put("sizeof(SCARDCONTEXT)", (long) abi.handle());
        facts.put("sizeof(SCARDHANDLE)", (long) abi.handle());
        facts.put("sizeof(SCARD_IO_REQUEST)", (long) abi.ioRequest());
        facts.put("sizeof(" + state + ")", (long) layout.size());
        facts.put("offsetof(" + state + ", szReader)", (long) layout.name());
        facts.put("offsetof(" + state + ", pvUserData)", (long) layout.userData());
        facts.put("offsetof(" + state + ", dwCurrentState)", (long) layout.current());
        facts.put("offsetof(" + state + ", dwEventState)", (long) layout.event());
        facts.put("offsetof(" + state + ", cbAtr)", (long) layout.atrLength());
        facts.put("offsetof(" + state + ", rgbAtr)", (long) layout.atr());
        facts.put("sizeof(((" + state + " *)0)->rgbAtr)", (long) layout.atrRoom());
        facts.put("SCARD_PROTOCOL_T0", (long) abi.bit(Protocol.T0));
        facts.put("SCARD_PROTOCOL_T1", (long) abi.bit(Protocol.T1));
        facts.put("SCARD_PROTOCOL_RAW", (long) abi.bit(Protocol.RAW));
        for (var share : ShareMode.values()) {
            facts.put("SCARD_SHARE_" + share, (long) Numbers.of(share));
        }
        for (var disposition : Disposition.values()) {
            facts.put("SCARD_" + disposition + "_CARD", (long) Numbers.of(disposition));
        }
        for (var initialization : Initialization.values()) {
            assertThat(Numbers.of(initialization)).isEqualTo(Numbers.of(Disposition.valueOf(initialization.name())));
        }
        for (var flag : ReaderFlag.values()) {
            facts.put("SCARD_STATE_" + flag, (long) flag.bit());
        }
        facts.put("SCARD_E_NO_SERVICE & 0xFFFFFFFF", Integer.toUnsignedLong(ResultCode.NO_SERVICE.value()));
        facts.put("SCARD_E_SHARING_VIOLATION & 0xFFFFFFFF",
                Integer.toUnsignedLong(ResultCode.SHARING_VIOLATION.value()));
        facts.put("SCARD_W_RESET_CARD & 0xFFFFFFFF", Integer.toUnsignedLong(ResultCode.RESET_CARD.value()));
        return facts;
    }

    /// @return what the compiler complained of; empty when every fact holds
    private String compile(List<String> compiler, String include, Map<String, Long> facts)
            throws IOException, InterruptedException {
        var source = new StringBuilder(include).append("#include <stddef.h>\n");
        facts.forEach((fact, value) -> source.append(
                "_Static_assert((%s) == %dUL, \"%s\");%n".formatted(fact, value, fact.replace("\"", "'"))));
        var file = Files.writeString(folder.resolve("abi.c"), source);
        var command = new ArrayList<>(compiler);
        command.addAll(List.of("-fsyntax-only", "-x", "c", file.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor() == 0).as(said).isEqualTo(said.isBlank());
        return said;
    }
}
