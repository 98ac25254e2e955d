package org.readerdesk.planted.pcsc.simulator;

/// Breaks nothing: the one interface of an adapter that the window may know.
public interface Scene {
}
