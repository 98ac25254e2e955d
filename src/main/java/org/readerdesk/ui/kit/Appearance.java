package org.readerdesk.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
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
    private final String sizes;

    /// Dresses the scene; dialogs take over what their owner's scene has.
    ///
    /// @param sizes a stylesheet of all that cannot be measured in `em`, in pixels
    public Appearance(Preferences preferences, Scene scene, String sizes) {
        this.preferences = preferences;
        this.scene = scene;
        this.sizes = sizes;
        Platform.getPreferences().colorSchemeProperty().subscribe(this::applyTheme);
        apply();
    }

    /// Applies what is chosen now.
    public void apply() {
        applyTheme();
        scene.getStylesheets().removeIf(sheet -> sheet.startsWith(DATA));
        // also for dialogs and menus: each has a root of its own, and its owner's stylesheets
        scene.getStylesheets()
                .add(DATA + Base64.getEncoder().encodeToString(scaled().getBytes(StandardCharsets.UTF_8)));
    }

    private String scaled() {
        return PIXELS.matcher(sizes).replaceAll(pixels -> String.format(Locale.ROOT, "%.2fpx",
                Double.parseDouble(pixels.group(1)) * scale()));
    }

    private void applyTheme() {
        String sheet =
                isDark(preferences) ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet();
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
