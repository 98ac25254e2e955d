package org.readerdesk.pcsc.winscard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readerdesk.fixture.pcscd.Needs;
import org.readerdesk.fixture.pcscd.PcscPart;
import org.readerdesk.pcsc.CardState;
import org.readerdesk.pcsc.Protocol;

/// The mappings, also for systems that are not at hand, on a small C library that exports what theirs would and tells what it
/// was given: the names, the order and the width of the arguments are proved, the real libraries' answers are not.
@Needs(PcscPart.PCSCLITE_HEADERS)
class OtherPlatformsTest {

    private static final int CODE = 0x80100068;
    private static final long WIDE = 0x7766554433221100L;

    @TempDir
    Path folder;

    private static Pointer at(int address) {
        return new Pointer(address);
    }

    /// Each function, called with arguments that tell themselves apart.
    private static Map<String, ToIntFunction<Winscard>> calls(long handle) {
        return Map.ofEntries(
                Map.entry("SCardEstablishContext 2 0 0 a1", w -> w.establishContext(2, at(0xA1))),
                Map.entry("SCardReleaseContext H", w -> w.releaseContext(handle)),
                Map.entry("SCardIsValidContext H", w -> w.isValidContext(handle)),
                Map.entry("SCardCancel H", w -> w.cancel(handle)),
                Map.entry("SCardListReaders* H a1 a2 a3", w -> w.listReaders(handle, at(0xA1), at(0xA2), at(0xA3))),
                Map.entry("SCardListReaderGroups* H a1 a2", w -> w.listReaderGroups(handle, at(0xA1), at(0xA2))),
                Map.entry("SCardGetStatusChange* H ffffffff a1 3",
                        w -> w.getStatusChange(handle, -1, at(0xA1), 3)),
                Map.entry("SCardConnect* H a1 2 3 a2 a3",
                        w -> w.connect(handle, at(0xA1), 2, 3, at(0xA2), at(0xA3))),
                Map.entry("SCardReconnect H 1 2 3 a1", w -> w.reconnect(handle, 1, 2, 3, at(0xA1))),
                Map.entry("SCardDisconnect H 3", w -> w.disconnect(handle, 3)),
                Map.entry("SCardBeginTransaction H", w -> w.beginTransaction(handle)),
                Map.entry("SCardEndTransaction H 2", w -> w.endTransaction(handle, 2)),
                Map.entry("SCardStatus* H a1 a2 a3 a4 a5 a6",
                        w -> w.status(handle, at(0xA1), at(0xA2), at(0xA3), at(0xA4), at(0xA5), at(0xA6))),
                Map.entry("SCardTransmit H a1 a2 5 a3 a4 a5",
                        w -> w.transmit(handle, at(0xA1), at(0xA2), 5, at(0xA3), at(0xA4), at(0xA5))),
                Map.entry("SCardControl! H 42000d48 a1 6 a2 7 a3",
                        w -> w.control(handle, 0x42000D48, at(0xA1), 6, at(0xA2), 7, at(0xA3))),
                Map.entry("SCardGetAttrib H 90303 a1 a2", w -> w.getAttrib(handle, 0x90303, at(0xA1), at(0xA2))),
                Map.entry("SCardSetAttrib H 7fff0003 a1 8",
                        w -> w.setAttrib(handle, 0x7FFF0003, at(0xA1), 8)));
    }

    @Test
    void macOsIsGivenEachArgumentInItsPlaceWithHandlesOf32Bits() throws Exception {
        var library =
                compiled("-DDWORD=unsigned int", "-DHANDLE=int", "-DWIDE(name)=name", "-DCONTROL=SCardControl132");
        told(library, new MacWinscard(library), WIDE, "33221100", "", "132");
    }

    @Test
    void windowsIsGivenEachArgumentInItsPlaceWithHandlesOf64Bits() throws Exception {
        var library =
                compiled("-DDWORD=unsigned int", "-DHANDLE=long", "-DWIDE(name)=name##W", "-DCONTROL=SCardControl");
        told(library, new WindowsWinscard(library), WIDE, "7766554433221100", "W", "");
    }

    @Test
    void linuxIsGivenEachArgumentInItsPlaceWithNumbersOf64Bits() throws Exception {
        var library = compiled("-DDWORD=unsigned long", "-DHANDLE=long", "-DWIDE(name)=name", "-DCONTROL=SCardControl");
        told(library, new LinuxWinscard(library), WIDE, "7766554433221100", "", "");
    }

    private static void told(NativeLibrary library, Winscard winscard, long handle, String shown, String wide,
            String control) {
        calls(handle).forEach((call, made) -> {
            assertThat(made.applyAsInt(winscard)).as(call).isEqualTo(CODE);
            assertThat(library.getFunction("heard").invokeString(new Object[0], false)).isEqualTo(
                    call.replace("*", wide).replace("!", control).replace("H", shown));
        });
    }

    @Test
    void theirNumbersAreReadByTheirOwnRules() {
        assertThat(Abi.WINDOWS.states(2)).isEqualTo(Set.of(CardState.PRESENT));
        assertThat(Abi.WINDOWS.states(7)).isEqualTo(Set.of(CardState.UNKNOWN));
        assertThat(Abi.WINDOWS.bits(Set.of(Protocol.RAW))).isEqualTo(0x10000);
        assertThat(Abi.MACOS.states(0x14)).isEqualTo(Set.of(CardState.PRESENT, CardState.POWERED));
        assertThat(Abi.MACOS.eventCount(0x00050014)).isZero();
        try (var memory = new Memory(16)) {
            memory.clear();
            Abi.MACOS.putDword(memory, 4, -1);
            assertThat(Abi.MACOS.getDword(memory, 4)).isEqualTo(-1);
            assertThat(memory.getInt(8)).isZero();
            assertThat(Abi.MACOS.getHandle(memory, 4)).isEqualTo(0xFFFFFFFFL);
        }
    }

    private NativeLibrary compiled(String... defines) throws IOException, InterruptedException {
        var source = folder.resolve("stand-in.c");
        try (var in = OtherPlatformsTest.class.getResourceAsStream("stand-in.c")) {
            Files.copy(in, source);
        }
        var library = folder.resolve("libstand-in.so");
        var command = new ArrayList<>(List.of("gcc", "-shared", "-fPIC", "-Wall", "-Werror", "-o", library.toString()));
        command.addAll(List.of(defines));
        command.add(source.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return NativeLibrary.getInstance(library.toString());
    }
}
