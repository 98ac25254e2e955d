package org.readerdesk.journal;

/// In which form rows leave the log.
public enum ExportFormat {
    CSV("csv"), JSON("json"), TEXT("txt");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /// The end of such a file's name, without the dot.
    public String extension() {
        return extension;
    }
}
