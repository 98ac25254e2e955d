package org.readerdesk.ui.kit;

/// How JavaFX draws.
public final class Drawing {

    private static final String ORDER = "prism.order";

    private Drawing() {
    }

    /// To be called before JavaFX begins: on Linux it shall draw in software.
    ///
    /// It would load OpenGL, with a compiler behind it where there is no graphics card: 30 MB and a tenth of a second for a
    /// window of texts. A word for Java, `-Dprism.order=es2`, goes before.
    public static void choose() {
        if (System.getProperty("os.name", "").startsWith("Linux") && System.getProperty(ORDER) == null) {
            System.setProperty(ORDER, "sw");
        }
    }
}
