package org.readerdesk.passport.driver;

import java.nio.file.Path;

/// A reader that pcscd has by its configuration and not by USB: one on a serial line, or one that a program makes up.
///
/// @param friendlyName what pcscd calls it, before it appends interface and slot
/// @param device `DEVICENAME`: `/dev/ttyS0`, or whatever the driver takes for one
/// @param library `LIBPATH`
/// @param channel `CHANNELID`, 0 where it is no number
/// @param file where it is written
/// @param line where it begins there, from 1
public record ConfiguredReader(String friendlyName, String device, String library, long channel, Path file, int line) {
}
