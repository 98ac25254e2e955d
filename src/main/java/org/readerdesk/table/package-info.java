/// How the tables are read that ReaderDesk is shipped with: result codes, quirks of readers, and their translations.
///
/// What the columns mean belongs to the room that has the table.
@org.jspecify.annotations.NullMarked
package org.readerdesk.table;
