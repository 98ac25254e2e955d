/// The port over `javax.smartcardio`: the readers as a Java program sees them.
///
/// Two providers serve it: jnasmartcardio and the JDK's own SunPCSC. Nothing here goes around them: what that interface
/// cannot do is refused with E_NOTIMPL, and a code is told only if an exception of the provider carries one. Only this
/// package touches `javax.smartcardio` and jnasmartcardio; it calls no native code itself.
@org.jspecify.annotations.NullMarked
package org.readerdesk.pcsc.javax;
