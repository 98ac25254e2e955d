package org.readerdesk.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.readerdesk.pcsc.Quoted;

/// Finds out why no window could be opened on Linux. Asked after a failure only: looking costs time.
final class WindowFailure {

    private static final Map<String, String> PACKAGES = new LinkedHashMap<>();

    static {
        PACKAGES.put("libgtk-3.so.0", "libgtk-3-0");
        PACKAGES.put("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
        PACKAGES.put("libXtst.so.6", "libxtst6");
    }

    private WindowFailure() {
    }

    /// One sentence: what is missing, in which Debian package it is, and what works without.
    ///
    /// @param display the variable DISPLAY, empty for none
    static String sentence(Throwable failure, String display, Predicate<String> present) {
        var missing = PACKAGES.keySet().stream().filter(present.negate()).toList();
        var needs = new ArrayList<String>();
        if (display.isEmpty()) {
            needs.add("there is no display (the variable DISPLAY is not set; the Debian package xvfb makes one"
                    + " without a screen)");
        }
        if (!missing.isEmpty()) {
            needs.add("%s missing (Debian: apt install %s)".formatted(
                    String.join(", ", missing) + (missing.size() == 1 ? " is" : " are"),
                    String.join(" ", missing.stream().map(PACKAGES::get).toList())));
        }
        if (needs.isEmpty()) {
            needs.add(reason(failure, display));
        }
        return "ReaderDesk cannot open its window: %s; \"readerdesk watch\" shows readers and cards without a window."
                .formatted(String.join(", and ", needs));
    }

    private static String reason(Throwable failure, String display) {
        String all = String.join(" ", messages(failure));
        return all.contains("DISPLAY") ? "the display %s does not answer".formatted(Quoted.place(display))
                : "JavaFX says \"%s\" (details in %s)".formatted(
                        Quoted.place(all.lines().findFirst().orElse(failure.getClass().getSimpleName())),
                        LogSetup.place());
    }

    private static List<String> messages(Throwable failure) {
        var messages = new ArrayList<String>();
        for (var each = failure; each != null; each = each.getCause()) {
            if (each.getMessage() != null) {
                messages.add(each.getMessage());
            }
        }
        return messages.reversed();
    }

    /// Whether the system's loader finds this library.
    @SuppressWarnings("restricted")
    static boolean isPresent(String library) {
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
