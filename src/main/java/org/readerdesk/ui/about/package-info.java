/// What ReaderDesk is, runs on, keeps where, and is made of.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.about;
