package org.sangathan.access;

/** What a page of ours may load, and where its forms may lead. */
public final class ContentPolicy {
    public static final String HEADER = "Content-Security-Policy";
    private static final String PAGES = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'"
            + " 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private ContentPolicy() {}

    static String everywhere() {
        return PAGES;
    }

    /** For a form whose answer redirects to another place: browsers ask the policy for that place as well. */
    public static String leadingTo(String source) {
        return PAGES + " " + source;
    }
}
