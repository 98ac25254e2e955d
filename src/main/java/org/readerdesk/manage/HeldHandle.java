package org.readerdesk.manage;

import org.readerdesk.pcsc.ShareMode;

/// A card handle that this process opened outside a manager.
///
/// @param id its number; one of our own where the API hides it
/// @param reader the reader it is connected to
public record HeldHandle(long id, String reader, ShareMode share) {

    /// `0x` and at least eight digits, as logs of the resource manager write it.
    public String hex() {
        return "0x%08X".formatted(id);
    }
}
