package org.readerdesk.ui.kit;

import org.readerdesk.fixture.pcscd.Await;
import org.testfx.util.WaitForAsyncUtils;

/// Looks at JavaFX's timer for tests elsewhere.
public final class PulseLook {

    private PulseLook() {
    }

    /// Waits until the timer rests.
    public static void awaitRest() {
        Await.until("the timer to go slowly", () -> WaitForAsyncUtils.waitForAsyncFx(5000, PulseTimer::millis)
                .filter(millis -> millis == 1000).isPresent());
    }
}
