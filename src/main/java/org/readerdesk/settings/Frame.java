package org.readerdesk.settings;

/// Where the window was, in the pixels of the screen that programs see.
///
/// @param maximized whether it filled the screen; the rest is then its size before
public record Frame(double x, double y, double width, double height, boolean maximized) {
}
