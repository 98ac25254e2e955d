/// Small parts of which the panels' views are made. They know no panel.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.kit;
