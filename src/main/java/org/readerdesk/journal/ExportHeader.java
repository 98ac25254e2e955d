package org.readerdesk.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.readerdesk.pcsc.Platform;

/// Where an export comes from.
///
/// @param version of ReaderDesk
/// @param system the operating system, its version and machine
/// @param service name and version of the resource manager
/// @param session from where the person works: `LOCAL`, `SSH` or `REMOTE_DESKTOP`
/// @param host the machine's name; empty unless the person wants it in
/// @param platform whose names the result codes have
public record ExportHeader(Instant at, ZoneId zone, String version, String system, String service, String session,
        Optional<String> host, Platform platform) {

    Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        lines.put("exported", JournalExport.time(at, zone));
        lines.put("readerdesk", version);
        lines.put("system", system);
        lines.put("pcsc", service);
        lines.put("session", session);
        host.ifPresent(name -> lines.put("host", name));
        return lines;
    }
}
