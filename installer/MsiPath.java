import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/// Lets an `.msi` put the program's folder into PATH, which jpackage cannot: its own description of the package, with a
/// component more.
final class MsiPath {

    private static final String SOURCE = "/modules/jdk.jpackage/jdk/jpackage/internal/resources/main.wxs";
    private static final String FEATURE_END = "</Feature>";
    private static final String COMPONENT = """
            <DirectoryRef Id="INSTALLDIR">
              <Component Id="ReaderDeskPath" Guid="${windows.path.component}">
                <?ifdef JpIsSystemWide ?>
                <RegistryValue Root="HKLM" Key="Software\\${name}" Name="Path" Type="integer" Value="1" KeyPath="yes"/>
                <Environment Id="ReaderDeskPath" Name="PATH" Value="[INSTALLDIR]" Permanent="no" Part="last"
                    Action="set" System="yes"/>
                <?else?>
                <RegistryValue Root="HKCU" Key="Software\\${name}" Name="Path" Type="integer" Value="1" KeyPath="yes"/>
                <Environment Id="ReaderDeskPath" Name="PATH" Value="[INSTALLDIR]" Permanent="no" Part="last"
                    Action="set" System="no"/>
                <?endif?>
              </Component>
            </DirectoryRef>
            """;

    private MsiPath() {
    }

    /// Writes `main.wxs` into the folder of jpackage's resources, made from the one inside this jpackage.
    static void write(Facts facts) throws IOException {
        Path source = FileSystems.getFileSystem(URI.create("jrt:/")).getPath(SOURCE);
        Files.writeString(Files.createDirectories(facts.path("resources")).resolve("main.wxs"),
                with(facts, Files.readString(source)));
    }

    /// @param wxs jpackage's description
    static String with(Facts facts, String wxs) {
        int end = wxs.indexOf(FEATURE_END);
        if (end < 0 || wxs.indexOf(FEATURE_END, end + 1) >= 0) {
            throw new IllegalStateException("jpackage's main.wxs is not as it was in Java 25; expected one %s in it."
                    .formatted(FEATURE_END));
        }
        int after = end + FEATURE_END.length();
        return wxs.substring(0, end) + "<ComponentRef Id=\"ReaderDeskPath\"/>\n" + FEATURE_END + "\n"
                + facts.fill(COMPONENT) + wxs.substring(after);
    }
}
