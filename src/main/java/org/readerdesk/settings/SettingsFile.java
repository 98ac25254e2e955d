package org.readerdesk.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.readerdesk.pcsc.Quoted;

/// [Settings] on disk. Both ways block as the disk does.
public final class SettingsFile {

    /// More than there can ever be in it.
    private static final int MOST_BYTES = 1 << 20;

    private final Path file;

    /// The file need not exist, nor its folder.
    public SettingsFile(Path file) {
        this.file = file;
    }

    /// What was read.
    ///
    /// @param notice what the person must know; empty when all went well
    public record Loaded(Settings settings, Optional<Notice> notice) {
    }

    /// Reads the file. One that is damaged is put aside beside it, and the defaults stand for it.
    public Loaded load() {
        try {
            return new Loaded(SettingsText.parse(text()), Optional.empty());
        } catch (NoSuchFileException _) {
            return new Loaded(Settings.DEFAULT, Optional.empty());
        } catch (SettingsText.Damage damage) {
            return new Loaded(Settings.DEFAULT, Optional.of(putAside(damage.problem())));
        } catch (CharacterCodingException _) {
            return new Loaded(Settings.DEFAULT, Optional.of(putAside(Problem.of(Problem.Kind.NO_UTF8))));
        } catch (IOException e) {
            return new Loaded(Settings.DEFAULT, Optional.of(new Notice.Unreadable(place(file), reason(e))));
        }
    }

    private String text() throws IOException, SettingsText.Damage {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new SettingsText.Damage(Problem.of(Problem.Kind.TOO_LONG));
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private Notice putAside(Problem problem) {
        var aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return new Notice.PutAside(place(file), problem, place(aside));
        } catch (IOException e) {
            return new Notice.Damaged(place(file), problem, reason(e));
        }
    }

    /// Writes the file, all of it or nothing.
    ///
    /// @return why that did not go
    public Optional<Notice> save(Settings settings) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(part, SettingsText.print(settings));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        } catch (IOException e) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException _) {
                // as unwritable as the rest
            }
            return Optional.of(new Notice.NotKept(place(file), reason(e)));
        }
    }

    private static String place(Path path) {
        return Quoted.place(path.toString());
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "")
                + Optional.ofNullable(e.getMessage()).map(message -> ": " + Quoted.place(message)).orElse("");
    }
}
