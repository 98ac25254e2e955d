package org.readerdesk.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.readerdesk.diagnose.ServiceLook;
import org.readerdesk.pcsc.Platform;
import org.readerdesk.pcsc.ResourceManager.Description;
import org.readerdesk.pcsc.ResourceManager.Kind;

/// Which version of PC/SC this machine has, where that can be known. The protocol to the service does not tell it.
final class ServiceVersion {

    private static final Pattern PCSC_LITE =
            Pattern.compile("pcsc-lite version ([0-9][0-9A-Za-z.-]{0,30}?)\\.?(?:\\s|$)");
    private static final long LIMIT_MILLISECONDS = 500;

    private ServiceVersion() {
    }

    /// The description with the system's version in place of none.
    ///
    /// On Linux `pcscd --version` is run, which takes some 5 ms, and is given up after 0.5 s.
    static Description in(Description description) {
        if (description.kind() != Kind.SYSTEM || !description.version().isEmpty()) {
            return description;
        }
        var version = description.platform() == Platform.PCSCLITE
                ? ServiceLook.daemon(System.getenv(), Files::isExecutable).flatMap(ServiceVersion::ask).orElse("")
                : System.getProperty("os.name", "") + " " + System.getProperty("os.version", "");
        return new Description(description.kind(), description.platform(), version.strip(), description.features());
    }

    /// The version in what `pcscd --version` says.
    static Optional<String> parse(String said) {
        var found = PCSC_LITE.matcher(said);
        return found.find() ? Optional.of("pcscd " + found.group(1)) : Optional.empty();
    }

    private static Optional<String> ask(Path pcscd) {
        try {
            var process = new ProcessBuilder(List.of(pcscd.toString(), "--version")).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return parse(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            // not to know it is no failure
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
