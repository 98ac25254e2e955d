package org.readerdesk.ui.kit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.readerdesk.settings.Preferences;
import org.readerdesk.settings.Settings;
import org.readerdesk.settings.Theme;

/// Theme and size of text of all windows. On the JavaFX thread.
///
/// The stylesheet measures in `em`, so that everything grows with the text.
public final class Appearance {

    private static final String DATA = "data:text/css;base64,";
    private static final Pattern PIXELS = Pattern.compile("(\\d+)px");

    private final Preferences preferences;
    private final Scene scene;
    private String sizes = "";

    /// Dresses the scene; dialogs take over what their owner's scene has.
    public Appearance(Preferences preferences, Scene scene) {
        this.preferences = preferences;
        this.scene = scene;
        scene.getStylesheets().add(Sheets.window());
        Platform.getPreferences().colorSchemeProperty().subscribe(this::applyTheme);
        apply();
    }

    /// Applies what is chosen now.
    public void apply() {
        applyTheme();
        scene.getStylesheets().remove(sizes);
        sizes = scale() == 1 ? Sheets.scaled() : DATA + Base64.getEncoder().encodeToString(
                scaled().getBytes(StandardCharsets.UTF_8));
        // also for dialogs and menus: each has a root of its own, and its owner's stylesheets
        scene.getStylesheets().add(sizes);
    }

    private String scaled() {
        return PIXELS.matcher(Sheets.scaledText()).replaceAll(pixels -> String.format(Locale.ROOT, "%.2fpx",
                Double.parseDouble(pixels.group(1)) * scale()));
    }

    private void applyTheme() {
        String sheet = Sheets.theme(isDark(preferences));
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
    }

    /// Whether what is chosen, or the system, wants a dark window.
    public static boolean isDark(Preferences preferences) {
        return preferences.current().theme() == Theme.DARK || preferences.current().theme() == Theme.SYSTEM
                && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    /// How much larger than designed everything is: 1 to 2.
    public double scale() {
        return scale(preferences);
    }

    /// The same, before there is a window.
    public static double scale(Preferences preferences) {
        return preferences.current().textPercent() / (double) Settings.SMALLEST_TEXT;
    }
}
