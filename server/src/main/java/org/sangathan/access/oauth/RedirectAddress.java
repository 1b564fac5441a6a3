package org.sangathan.access.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where an app wants the member's browser sent: a page, an app's own scheme, or nowhere, with the code shown. */
final class RedirectAddress {
    static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";
    private static final int LONGEST = 2_000;
    /** What a browser would run, open from the disk or send, instead of calling an app. */
    private static final Set<String> FORBIDDEN = Set.of(
            "javascript",
            "data",
            "vbscript",
            "file",
            "about",
            "blob",
            "filesystem",
            "view-source",
            "mailto",
            "tel",
            "sms",
            "ws",
            "wss",
            "ftp",
            "urn",
            "intent");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+");

    private RedirectAddress() {}

    static boolean isAllowed(String written) {
        if (written.equals(OUT_OF_BAND)) {
            return true;
        }
        if (written.length() > LONGEST) {
            return false;
        }
        try {
            URI address = new URI(written);
            return address.isAbsolute()
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null
                    && !FORBIDDEN.contains(scheme(address))
                    && (!isWeb(address) || address.getHost() != null);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static String scheme(URI address) {
        return address.getScheme().toLowerCase(Locale.ROOT);
    }

    private static boolean isWeb(URI address) {
        return scheme(address).equals("https") || scheme(address).equals("http");
    }

    /** What the page of the consent may lead to, for its content policy: the browser asks it for each redirect too. */
    static String policySource(String allowed) {
        if (allowed.equals(OUT_OF_BAND)) {
            return "";
        }
        URI address = URI.create(allowed);
        if (isWeb(address) && HOST.matcher(address.getHost()).matches()) {
            return scheme(address) + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
        }
        return scheme(address) + ":";
    }

    /** The host of a page or the scheme of an app, for a person to read. */
    static String shown(String allowed) {
        URI address = URI.create(allowed);
        return isWeb(address) ? address.getHost() : scheme(address);
    }

    static String with(String address, Map<String, String> parameters) {
        StringBuilder all = new StringBuilder(address);
        char separator = address.indexOf('?') < 0 ? '?' : '&';
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            all.append(separator)
                    .append(each.getKey())
                    .append('=')
                    .append(URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return all.toString();
    }
}
