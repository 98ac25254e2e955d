package org.readerdesk.pcsc.winscard;

import org.readerdesk.pcsc.Disposition;
import org.readerdesk.pcsc.Initialization;
import org.readerdesk.pcsc.ShareMode;

/// The numbers that are the same on all platforms.
final class Numbers {

    private Numbers() {
    }

    static int of(ShareMode share) {
        return switch (share) {
            case EXCLUSIVE -> 1;
            case SHARED -> 2;
            case DIRECT -> 3;
        };
    }

    static int of(Disposition disposition) {
        return switch (disposition) {
            case LEAVE -> 0;
            case RESET -> 1;
            case UNPOWER -> 2;
            case EJECT -> 3;
        };
    }

    static int of(Initialization initialization) {
        return switch (initialization) {
            case LEAVE -> 0;
            case RESET -> 1;
            case UNPOWER -> 2;
        };
    }
}
