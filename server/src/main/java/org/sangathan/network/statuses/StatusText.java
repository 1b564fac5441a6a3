package org.sangathan.network.statuses;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangathan.network.publishing.Tag;

/**
 * What was typed, understood once: who is mentioned, which tags it has, and the HTML that clients show. Nothing of it is
 * trusted; every character of the text is escaped, and the only elements are ours.
 */
final class StatusText {
    private static final String LINK = "(?<link>https?://[^\\s<>\"'`{}|\\\\^]+)";
    private static final String MENTION =
            "(?<![\\p{L}\\p{M}\\p{N}_/@-])@(?<mention>[A-Za-z0-9_][A-Za-z0-9_-]{1,59})(?![A-Za-z0-9_@])";
    private static final String TAG =
            "(?<![\\p{L}\\p{M}\\p{N}_/&])[#\uff03](?<tag>[\\p{L}\\p{M}\\p{N}_\u200c\u200d]{1,100})";
    private static final Pattern PARTS = Pattern.compile(LINK + "|" + MENTION + "|" + TAG);
    private static final Pattern HAS_LETTER = Pattern.compile("\\p{L}");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?।॥)\\]}»”’…]+$");
    private static final int LINK_COUNTS = 23;
    private static final int SHOWN_OF_LINK = 30;

    private final String text;

    StatusText(String typed) {
        String plain = typed.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
        text = plain.strip();
    }

    String text() {
        return text;
    }

    /** Characters as a person counts them, a link always as 23. */
    int length() {
        String counted = Pattern.compile(LINK).matcher(text).replaceAll("x".repeat(LINK_COUNTS));
        java.text.BreakIterator characters = java.text.BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(counted);
        int length = 0;
        while (characters.next() != java.text.BreakIterator.DONE) {
            length++;
        }
        return length;
    }

    /** Handles in the order of their first mention, lower case. */
    Set<String> handles() {
        Set<String> handles = new LinkedHashSet<>();
        Matcher parts = PARTS.matcher(text);
        while (parts.find()) {
            if (parts.group("mention") != null) {
                handles.add(handle(parts.group("mention")));
            }
        }
        return handles;
    }

    private static String handle(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[-_]+$", "");
    }

    /** Tags as they are looked up. */
    List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        Matcher parts = PARTS.matcher(text);
        while (parts.find()) {
            String tag = parts.group("tag");
            if (tag != null && HAS_LETTER.matcher(tag).find()) {
                tags.add(tag(tag));
            }
        }
        return new ArrayList<>(tags);
    }

    static String tag(String typed) {
        return Tag.of(typed);
    }

    /** @param mentioned by handle; others stay as they were typed */
    String html(URI address, Map<String, UUID> mentioned) {
        StringBuilder html = new StringBuilder("<p>");
        Matcher parts = PARTS.matcher(text);
        int from = 0;
        while (parts.find()) {
            plain(html, text.substring(from, parts.start()));
            from = parts.end();
            if (parts.group("link") != null) {
                from -= link(html, parts.group("link"));
            } else if (parts.group("mention") != null) {
                from -= mention(html, address, parts.group("mention"), mentioned);
            } else {
                tagged(html, address, parts.group("tag"));
            }
        }
        plain(html, text.substring(from));
        return html.append("</p>").toString();
    }

    private static void plain(StringBuilder html, String text) {
        html.append(escaped(text).replaceAll("\n{2,}", "</p><p>").replace("\n", "<br />"));
    }

    /** Returns how many characters at its end were no part of it. */
    private static int link(StringBuilder html, String link) {
        Matcher trailing = TRAILING.matcher(link);
        String target = trailing.find() ? link.substring(0, trailing.start()) : link;
        String scheme = target.substring(0, target.indexOf("//") + 2);
        String rest = target.substring(scheme.length());
        boolean cut = rest.length() > SHOWN_OF_LINK;
        String shown = cut ? rest.substring(0, SHOWN_OF_LINK) : rest;
        html.append("<a href=\"")
                .append(escaped(target))
                .append("\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">")
                .append(scheme)
                .append("</span><span class=\"")
                .append(cut ? "ellipsis" : "")
                .append("\">")
                .append(escaped(shown))
                .append("</span><span class=\"invisible\">")
                .append(escaped(rest.substring(shown.length())))
                .append("</span></a>");
        return link.length() - target.length();
    }

    private static int mention(StringBuilder html, URI address, String typed, Map<String, UUID> mentioned) {
        String handle = handle(typed);
        if (!mentioned.containsKey(handle)) {
            html.append('@').append(escaped(typed));
            return 0;
        }
        html.append("<span class=\"h-card\" translate=\"no\"><a href=\"")
                .append(escaped(address + "/@" + handle))
                .append("\" class=\"u-url mention\">@<span>")
                .append(handle)
                .append("</span></a></span>");
        return typed.length() - handle.length();
    }

    private static void tagged(StringBuilder html, URI address, String typed) {
        if (!HAS_LETTER.matcher(typed).find()) {
            html.append('#').append(escaped(typed));
            return;
        }
        html.append("<a href=\"")
                .append(escaped(address + "/tags/"
                        + java.net.URLEncoder.encode(tag(typed), java.nio.charset.StandardCharsets.UTF_8)))
                .append("\" class=\"mention hashtag\" rel=\"tag\">#<span>")
                .append(escaped(typed))
                .append("</span></a>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
