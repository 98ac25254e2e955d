package org.readerdesk.pcsc.simulator;

/// A call that the simulated resource manager received.
///
/// @param sequence counts all calls from 1
/// @param reader the reader it was asked of; empty for a call on a context
/// @param arguments as a person reads them; never the bytes of a command
public record RecordedCall(long sequence, NativeCall function, String reader, String arguments) {
}
