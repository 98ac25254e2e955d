package org.readerdesk.pcsc.winscard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameCodecTest {

    private final NameCodec utf8 = new NameCodec(1);
    private final NameCodec utf16 = new NameCodec(2);

    @ParameterizedTest
    @ValueSource(strings = {"Virtual Reader A 00 00", "trailing spaces   ", "quotes \" and ' and \\", "Чтéец 読取 🂡 00",
        "tab\tand newline\n", "\uFFFDreplacement"})
    void aNameGoesThereAndBack(String name) {
        for (var codec : List.of(utf8, utf16)) {
            byte[] one = codec.encode(name);
            int unit = codec == utf8 ? 1 : 2;
            assertThat(codec.decodeAll(Arrays.copyOf(one, one.length + unit))).containsExactly(name);
        }
    }

    @Test
    void aMultiStringIsSplit() {
        assertThat(utf8.decodeAll("A\0B b\0\0garbage\0".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("A", "B b");
        assertThat(utf8.decodeAll(new byte[]{0})).isEmpty();
        assertThat(utf8.decodeAll(new byte[0])).isEmpty();
        assertThat(utf8.decodeAll(new byte[]{'x'})).containsExactly("x");
    }

    @Test
    void bytesThatAreNoUtf8ComeBackAsTheyWere() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int round = 0; round < 20_000; round++) {
            byte[] name = new byte[1 + random.nextInt(40)];
            random.nextBytes(name);
            for (int i = 0; i < name.length; i++) {
                name[i] = name[i] == 0 ? (byte) 0xC3 : name[i];
            }
            var multi = new ByteArrayOutputStream();
            multi.writeBytes(name);
            multi.write(0);
            multi.write(0);
            var decoded = utf8.decodeAll(multi.toByteArray());
            assertThat(decoded).hasSize(1);
            assertThat(utf8.encode(decoded.getFirst())).as(Arrays.toString(name))
                    .isEqualTo(Arrays.copyOf(name, name.length + 1));
        }
    }

    @Test
    void aLoneSurrogateIsNeverTheNameOfAnotherReader() {
        for (var odd : List.of("Reader \uD800", "Reader \uDC41", "Reader \uDFFF", "\uD83D Reader")) {
            var twin = odd.replaceAll("[\\ud800-\\udfff]", "?");
            assertThat(utf8.encode(odd)).isNotEqualTo(utf8.encode(twin)).isNotEqualTo(utf8.encode("Reader A"));
            assertThat(utf16.decodeAll(Arrays.copyOf(utf16.encode(odd), odd.length() * 2 + 4))).containsExactly(odd);
        }
    }

    @Test
    void twoNamesThatDifferInOneBadByteStayTwo() {
        var names = utf8.decodeAll(new byte[]{'R', (byte) 0xFF, 0, 'R', (byte) 0xFE, 0, 0});
        assertThat(names).hasSize(2).doesNotHaveDuplicates();
    }
}
