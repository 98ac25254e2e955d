package org.readerdesk.passport.page;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
class PageTest {
    @Test
    void dump() throws Exception {
        for (var f : PageFormat.values()) {
            Files.writeString(Path.of("target/full." + f.extension()), f.print(Pages.page(Pages.facts())));
            Files.writeString(Path.of("target/bare." + f.extension()), f.print(Pages.page(Pages.bare("a<b>\u0007 "))));
            Files.writeString(Path.of("target/ru." + f.extension()),
                    f.print(Pages.page(Pages.facts(), java.util.Locale.of("ru"))));
        }
    }
}
