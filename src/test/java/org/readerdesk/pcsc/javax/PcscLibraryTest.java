package org.readerdesk.pcsc.javax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcscLibraryTest {

    @ParameterizedTest
    @CsvSource({
        "amd64, /usr/lib/x86_64-linux-gnu/libpcsclite.so.1",
        "aarch64, /usr/lib/aarch64-linux-gnu/libpcsclite.so.1",
        "riscv64, /lib/riscv64-linux-gnu/libpcsclite.so.1",
        "arm, /usr/lib/arm-linux-gnueabihf/libpcsclite.so.1",
        "amd64, /usr/lib64/libpcsclite.so.1",
        "amd64, /usr/lib/libpcsclite.so.1",
        "amd64, /usr/local/lib/libpcsclite.so.1",
    })
    void theLibraryIsFoundWhereSystemsKeepIt(String arch, Path place) {
        assertThat(PcscLibrary.find(arch, place::equals)).contains(place);
    }

    @Test
    void theOneFor64BitsComesFirst() {
        var both = Set.of(Path.of("/usr/lib64/libpcsclite.so.1"), Path.of("/usr/lib/libpcsclite.so.1"));
        assertThat(PcscLibrary.find("amd64", both::contains)).contains(Path.of("/usr/lib64/libpcsclite.so.1"));
    }

    @Test
    void nowhereIsNoPlace() {
        assertThat(PcscLibrary.find("", _ -> false)).isEmpty();
    }
}
