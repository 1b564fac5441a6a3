package org.sangathan.platform.pdf;

/** How a text is set: size and line height in points. */
public enum TextStyle {
    TITLE(20, 30, true),
    HEADING(14, 23, true),
    BODY(11, 18, false),
    STRONG(11, 18, true),
    SMALL(9, 14, false);

    private final float size;
    private final float lineHeight;
    private final boolean bold;

    TextStyle(float size, float lineHeight, boolean bold) {
        this.size = size;
        this.lineHeight = lineHeight;
        this.bold = bold;
    }

    float size() {
        return size;
    }

    float lineHeight() {
        return lineHeight;
    }

    boolean bold() {
        return bold;
    }
}
