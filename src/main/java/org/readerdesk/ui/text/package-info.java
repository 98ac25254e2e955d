/// Words for people: the message bundle, and how operations, durations, times and names are put into words.
///
/// No controls here. Sentences are whole messages with places for arguments, never glued together from parts.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.text;
