import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What is different to install for.
enum OperatingSystem {
    LINUX(".so", "linux-%s", "libjnidispatch.so", List.of("app-image")),
    WINDOWS(".dll", "win32-%s", "jnidispatch.dll", List.of("user", "machine")),
    MACOS(".dylib", "darwin-%s", "libjnidispatch.jnilib", List.of("dmg", "pkg"));

    /// How the names of native libraries end inside the jars of JavaFX.
    final String libraries;
    /// JNA's library, as the program looks for it.
    final String jnaLibrary;
    /// What jpackage makes here; each has an argument file of that name.
    final List<String> products;
    private final String jnaFolder;

    OperatingSystem(String libraries, String jnaFolder, String jnaLibrary, List<String> products) {
        this.libraries = libraries;
        this.jnaFolder = jnaFolder;
        this.jnaLibrary = jnaLibrary;
        this.products = products;
    }

    /// The one that this runs on.
    static OperatingSystem here() {
        String name = System.getProperty("os.name");
        return name.startsWith("Windows") ? WINDOWS : name.startsWith("Mac") ? MACOS : LINUX;
    }

    /// The name of the folder of argument files.
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Those of this system, and those that every product of it has in common.
    Stream<String> argumentFiles(String product) {
        return this == LINUX ? Stream.of(folder() + "/" + product)
                : Stream.of(folder() + "/common", folder() + "/" + product);
    }

    /// Where JNA's jar has the library for this processor.
    String jnaEntry() {
        return "com/sun/jna/" + jnaFolder.formatted(intel() ? "x86-64" : "aarch64") + "/" + jnaLibrary;
    }

    /// Whether the processor is an x86-64; the other one there is, is an ARM.
    static boolean intel() {
        return System.getProperty("os.arch").matches("amd64|x86_64");
    }
}
