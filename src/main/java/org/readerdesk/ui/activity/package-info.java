/// The log of operations, newest first.
package org.readerdesk.ui.activity;
