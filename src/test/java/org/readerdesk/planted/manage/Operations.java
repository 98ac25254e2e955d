package org.readerdesk.planted.manage;

/// Breaks nothing: others wrongly know it.
public final class Operations {
}
