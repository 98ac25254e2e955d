package org.readerdesk.app.selftest;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The self-test's letters")
class WindowCheckTest extends ApplicationTest {

    @Test
    @DisplayName("are all in a font, but one that is in none")
    void letters() {
        // the last but one for private use
        var missing = WaitForAsyncUtils.asyncFx(() -> Letters.missing(List.of("R", "\uDBFF\uDFFC", "Ж")));
        assertThat(WaitForAsyncUtils.waitFor(missing)).containsExactly("\uDBFF\uDFFC");
        assertThat(WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> Letters.missing()))).isEmpty();
    }
}
