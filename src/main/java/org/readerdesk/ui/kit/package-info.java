/// Small parts of which the panels' views are made. They know no panel.
package org.readerdesk.ui.kit;
