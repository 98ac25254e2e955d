/// Watches the readers and cards of the machine, and publishes what it sees.
///
/// One thread, one context, which do nothing but wait. Never connects to a card in order to look.
@org.jspecify.annotations.NullMarked
package org.readerdesk.monitor;
