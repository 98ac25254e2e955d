package org.readerdesk.ui.passport;

import org.readerdesk.passport.page.Page;

/// What the dialog shows at a moment.
///
/// @param page with the serial numbers of devices
/// @param looking whether the machine is still being looked at, or the lists of cards loaded
public record PassportState(String reader, Page page, Step step, boolean looking) {
}
