/// The list of readers.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.readers;
