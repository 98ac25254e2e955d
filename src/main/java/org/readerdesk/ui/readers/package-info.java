/// The list of readers.
package org.readerdesk.ui.readers;
