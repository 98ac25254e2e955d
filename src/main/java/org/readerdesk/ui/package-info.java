/// The main window: puts the panels together, with the menu and the keys.
///
/// JavaFX lives here and in the packages below only. Each panel has a package of its own: a view that is built in code
/// and holds no state, and a controller with commands and one immutable state, which knows no control. Nothing here
/// blocks the JavaFX thread.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui;
