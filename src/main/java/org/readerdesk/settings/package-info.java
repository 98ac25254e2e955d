/// What a person chose and ReaderDesk remembers: language, theme, size of text, window, readers. Knows no window and asks
/// no resource manager; what was done is in the journal, not here.
@org.jspecify.annotations.NullMarked
package org.readerdesk.settings;
