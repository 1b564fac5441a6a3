package org.sangathan.network.publishing;

import java.text.Normalizer;
import java.util.Locale;

/** A tag as it is kept and looked up: one form of what can be typed in several. */
public final class Tag {
    private Tag() {}

    public static String of(String typed) {
        String bare = typed.startsWith("#") ? typed.substring(1) : typed;
        return Normalizer.normalize(bare.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
