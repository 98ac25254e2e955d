/// What a package for Linux holds beside the program itself.
package org.readerdesk.packaging;
