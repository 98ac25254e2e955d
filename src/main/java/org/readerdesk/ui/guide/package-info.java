/// What helps where there is nothing to show: no service, no reader, no card, nothing selected yet.
///
/// Says what that means on this machine, what to check, and which command helps. Commands are shown to be copied; nothing
/// here runs one.
@org.jspecify.annotations.NullMarked
package org.readerdesk.ui.guide;
