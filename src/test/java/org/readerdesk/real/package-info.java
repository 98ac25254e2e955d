/// The whole core, from a manager or a lane down, on a real pcscd or on a stand-in for it, beside second clients.
package org.readerdesk.real;
