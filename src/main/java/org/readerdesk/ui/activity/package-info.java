/// The log of operations, newest first.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.activity;
