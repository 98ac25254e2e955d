/// The port: PC/SC as ReaderDesk sees it, values and interfaces only.
///
/// Three things exist: a [ResourceManager][org.readerdesk.pcsc.ResourceManager], a
/// [Context][org.readerdesk.pcsc.Context] and a [CardHandle][org.readerdesk.pcsc.CardHandle]. Here are no threads, no
/// JavaFX, no native code, and no numbers that differ between platforms; those live in the adapters below this package.
@org.jspecify.annotations.NullMarked
package org.readerdesk.pcsc;
