/// The passport of a reader and its card as one page: what is told, from where, and what is not, in the words of one
/// language and in values of none; and the page as text, HTML and JSON.
///
/// Nothing here asks a reader. Of a card only the ATR is here, never what is stored on it.
@org.jspecify.annotations.NullMarked
package org.readerdesk.passport.page;
