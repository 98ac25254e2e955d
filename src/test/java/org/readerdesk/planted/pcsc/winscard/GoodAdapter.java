package org.readerdesk.planted.pcsc.winscard;

import com.sun.jna.Pointer;
import org.readerdesk.planted.pcsc.GoodPort;

/// Breaks nothing.
public record GoodAdapter(GoodPort port, Pointer pointer) {
}
