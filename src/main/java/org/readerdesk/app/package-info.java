/// Joins everything: the program's start, the choice of the resource manager, the window's services, the log, the end.
///
/// The only package that sees all others. No class of JavaFX is loaded before the window is to open.
@org.jspecify.annotations.NullMarked
package org.readerdesk.app;
