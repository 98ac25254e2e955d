package org.readerdesk.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.readerdesk.pcsc.Quoted;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads an option that names a file. Whether there is one is not looked at here.
abstract class FileName implements ITypeConverter<Path> {

    private final String expected;

    /// @param expected what the file is, for the refusal of a word that can name none
    FileName(String expected) {
        this.expected = expected;
    }

    @Override
    public final Path convert(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException _) {
            throw new TypeConversionException(
                    "%s is no file's name; expected that of %s".formatted(Quoted.of(word), expected));
        }
    }
}
