package org.readerdesk.passport.driver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readerdesk.passport.driver.DriverProblem.Kind;

/// Finds the drivers of this machine in the folders that pcsc-lite and Apple's PC/SC use, and the readers in the
/// configuration of pcscd. Blocks on files, for some ten milliseconds: not for the JavaFX thread.
public final class DriverFiles {

    private static final List<Path> DRIVERS = List.of(Path.of("/usr/lib/pcsc/drivers"),
            Path.of("/usr/lib64/pcsc/drivers"), Path.of("/usr/local/lib/pcsc/drivers"),
            Path.of("/usr/local/libexec/SmartCardServices/drivers"),
            Path.of("/usr/libexec/SmartCardServices/drivers"));
    private static final List<Path> CONFIGURATIONS = List.of(Path.of("/etc/reader.conf.d"));
    /// Ten times the largest that is known.
    private static final int LONGEST_FILE = 2_000_000;
    private static final int MOST_FILES = 500;

    private final List<Path> folders;
    private final List<Path> configurations;

    /// Looks at this machine.
    public DriverFiles() {
        this(DRIVERS, CONFIGURATIONS);
    }

    /// Sees nothing: what answers has no driver of this machine.
    public static DriverFiles blind() {
        return new DriverFiles(List.of(), List.of());
    }

    /// Looks into folders that are made like those of pcsc-lite.
    ///
    /// @param folders of bundles
    /// @param configurations of files like `reader.conf`
    public DriverFiles(List<Path> folders, List<Path> configurations) {
        this.folders = List.copyOf(folders);
        this.configurations = List.copyOf(configurations);
    }

    /// What is installed now.
    public Drivers look() {
        var bundles = new ArrayList<DriverBundle>();
        var serial = new ArrayList<Path>();
        var readers = new ArrayList<ConfiguredReader>();
        var problems = new ArrayList<DriverProblem>();
        // one folder may be another one's link
        Set<Path> seen = new HashSet<>();
        for (var folder : folders) {
            entries(folder, "*.bundle").stream().filter(bundle -> isNew(bundle, seen))
                    .forEach(bundle -> bundle(bundle, problems).ifPresent(bundles::add));
            entries(folder.resolve("serial"), "*.so").stream().filter(library -> isNew(library, seen))
                    .forEach(serial::add);
        }
        for (var folder : configurations) {
            entries(folder, "*").stream().filter(DriverFiles::isRead).filter(file -> isNew(file, seen))
                    .forEach(file -> configuration(file, readers, new Problems(file, problems)));
        }
        return new Drivers(bundles, serial, readers, problems);
    }

    private static Optional<DriverBundle> bundle(Path bundle, List<DriverProblem> problems) {
        var list = bundle.resolve("Contents").resolve("Info.plist");
        var ofList = new Problems(list, problems);
        return text(list, ofList).map(text -> new BundleReader(bundle, text, ofList).bundle());
    }

    private static void configuration(Path file, List<ConfiguredReader> readers, Problems problems) {
        text(file, problems).ifPresent(text -> new ReaderConf(file, readers, problems).read(text));
    }

    /// In the order of their names; none for a folder that is not there: few machines have all of them.
    private static List<Path> entries(Path folder, String names) {
        var entries = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(folder, names)) {
            all.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException _) {
            // what was listed so far is used
        }
        return entries.stream().sorted().limit(MOST_FILES).toList();
    }

    private static boolean isNew(Path path, Set<Path> seen) {
        try {
            return seen.add(path.toRealPath());
        } catch (IOException _) {
            // it leads nowhere, or has just gone: reading it will tell
            return true;
        }
    }

    /// pcscd passes over hidden files and those that an editor has kept.
    private static boolean isRead(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.contains("~") && Files.isRegularFile(file);
    }

    private static Optional<String> text(Path file, Problems problems) {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_FILE);
            if (bytes.length == LONGEST_FILE) {
                problems.add(Kind.TOO_LONG);
                return Optional.empty();
            }
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException _) {
            problems.add(Kind.UNREADABLE);
            return Optional.empty();
        }
    }
}
