package org.readerdesk.passport.page;

import java.util.function.Function;

/// The forms in which a page leaves the program.
public enum PageFormat {
    /// For a browser and for paper.
    HTML("html", PageHtml::of),
    /// For a ticket.
    TEXT("txt", PageText::of),
    /// For other programs.
    JSON("json", PageJson::of);

    private final String extension;
    private final Function<Page, String> printer;

    PageFormat(String extension, Function<Page, String> printer) {
        this.extension = extension;
        this.printer = printer;
    }

    /// The end of such a file's name, without the dot.
    public String extension() {
        return extension;
    }

    /// The page in this form, with all that is in it; UTF-8 can hold every character.
    public String print(Page page) {
        return printer.apply(page);
    }
}
