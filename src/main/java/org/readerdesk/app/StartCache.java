package org.readerdesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The start cache that Java was told to use: an AOT cache of the program's classes, made with the installer.
///
/// Java does not look whether the jars are still those that the cache was made from: after a change it would silently
/// run the old code. So the name of a cache ends with the [JarPrint] of its jars, and whoever starts Java with one says
/// so in the property [#PROPERTY], too. This class may itself come from a cache that is not its own; what it compares is
/// on the disk.
///
/// @param file as Java was told; ends with `-PRINT.aot`
record StartCache(Path file) {

    /// Names the cache in use; set beside `-XX:AOTCache` by the launchers, absent where there is none.
    static final String PROPERTY = "readerdesk.cache";
    private static final String END = ".aot";

    /// The cache of this process.
    static Optional<StartCache> given() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).filter(name -> !name.isEmpty())
                .map(name -> new StartCache(Path.of(name)));
    }

    /// Whether the cache was made from the very jars that are there now; takes some milliseconds of reading.
    boolean isOwn() {
        try {
            return file.toString().endsWith("-" + JarPrint.of(JarPrint.classPath()) + END);
        } catch (IOException _) {
            // a jar that cannot be read is not the one of then
            return false;
        }
    }
}
