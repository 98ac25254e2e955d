package org.readerdesk.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlCodeTest {

    @Test
    void aFunctionIsNumberedInEachPlatformsWay() {
        var features = ControlCode.Function.GET_FEATURE_REQUEST;
        assertThat(features.on(Platform.PCSCLITE)).isEqualTo(0x42000D48);
        assertThat(features.on(Platform.MACOS)).isEqualTo(0x42000D48);
        assertThat(features.on(Platform.WINDOWS)).isEqualTo(0x00313520);
        assertThat(new ControlCode.Function(3500).on(Platform.WINDOWS)).isEqualTo(0x003136B0);
        assertThat(features).hasToString("SCARD_CTL_CODE(3400)");
    }

    @Test
    void aWholeCodeIsTheSameEverywhere() {
        var code = new ControlCode.Whole(0xF2330012);
        for (var platform : Platform.values()) {
            assertThat(code.on(platform)).isEqualTo(0xF2330012);
        }
        assertThat(code).hasToString("0xF2330012");
    }
}
