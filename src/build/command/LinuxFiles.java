package command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.readerdesk.cli.CommandLineTool;
import picocli.AutoComplete;

/// Writes what a Linux package puts into `/usr/share`: menu entry, icons, description, type of case files, manual page and
/// the completions of the shells, into `linux/share` below the directory of the build. What says which commands and
/// options there are is made from the command line itself.
///
/// Arguments: the project's directory, the build's, the version, the moment of the build.
public final class LinuxFiles {

    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private final Path project;
    private final Path share;
    private final String version;
    private final String date;

    private LinuxFiles(Path project, Path share, String version, String date) {
        this.project = project;
        this.share = share;
        this.version = version;
        this.date = date;
    }

    /// Writes them.
    public static void main(String[] args) throws IOException {
        new LinuxFiles(Path.of(args[0]), Path.of(args[1], "linux", "share"), args[2],
                args[3].substring(0, "2000-01-01".length())).write();
    }

    private void write() throws IOException {
        var tool = new CommandLineTool(new NoServices(version), new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()));
        var model = tool.model();
        put("man/man1/readerdesk.1", new ManPage(version, date).page(model));
        // it is read by a shell that runs already
        put("bash-completion/completions/readerdesk",
                AutoComplete.bash("readerdesk", model.commandLine()).replaceFirst("^#!.*\\R", ""));
        put("zsh/vendor-completions/_readerdesk", ZshCompletion.script(model));
        put("fish/vendor_completions.d/readerdesk.fish", FishCompletion.script(model));
        put("applications/readerdesk.desktop", source("readerdesk.desktop"));
        put("metainfo/org.readerdesk.readerdesk.metainfo.xml", source("org.readerdesk.readerdesk.metainfo.xml")
                .replace("@VERSION@", version).replace("@DATE@", date));
        put("mime/packages/readerdesk.xml", source("readerdesk-mime.xml"));
        var assets = project.resolve("assets");
        for (int size : ICON_SIZES) {
            copy(assets.resolve("icons/readerdesk-%d.png".formatted(size)),
                    "icons/hicolor/%1$dx%1$d/apps/readerdesk.png".formatted(size));
        }
        copy(assets.resolve("icon.svg"), "icons/hicolor/scalable/apps/readerdesk.svg");
    }

    private String source(String name) throws IOException {
        return Files.readString(project.resolve("installer/linux").resolve(name));
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(made(name), text);
    }

    private void copy(Path from, String name) throws IOException {
        Files.copy(from, made(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path made(String name) throws IOException {
        var file = share.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }
}
