package org.sangathan.platform.pdf;

/**
 * A text as the font draws it: glyphs in the order of the eye, each at its place, in thousandths of the font's size.
 *
 * @param text what was shaped; a reader copies this, not the glyphs
 */
record ShapedText(String text, int[] glyphs, float[] x, float[] y, float width) {
    boolean has(int glyph) {
        for (int each : glyphs) {
            if (each == glyph) {
                return true;
            }
        }
        return false;
    }
}
