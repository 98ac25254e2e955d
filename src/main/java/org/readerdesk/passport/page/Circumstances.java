package org.readerdesk.passport.page;

import java.time.Instant;
import java.time.ZoneId;
import org.readerdesk.pcsc.Platform;

/// When, where and with what a page was made. The machine's name is not in it.
///
/// @param version of ReaderDesk
/// @param system the operating system, its version and the processor
/// @param service name and version of the resource manager
/// @param simulated whether everything is invented
/// @param platform whose names the result codes have
public record Circumstances(Instant at, ZoneId zone, String version, String system, String service,
        boolean simulated, Platform platform) {
}
