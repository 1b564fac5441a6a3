package org.sangathan.network.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.people.NameKey;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/**
 * Names that look like a unit's or a post's. A post is looked for anywhere in the name, as it is heard, in either script; a
 * unit above the booth only where it is the whole name, since many people are called after a place.
 */
@Component
class Imitation {
    /** Signs that elsewhere stand for a checked account; here only an appointment gives one. */
    private static final Pattern MARKS =
            Pattern.compile("[\\u2611\\u2705\\u2713\\u2714\\u2baf\\x{1f5f8}\\x{1f5f9}\\x{1f6e1}\\x{1f396}]");

    private static final List<String> WORDS = List.of("official account", "आधिकारिक खाता", "official handle");

    private final Posts posts;
    private final Territory territory;

    Imitation(Posts posts, Territory territory) {
        this.posts = posts;
        this.territory = territory;
    }

    static boolean hasMark(String name) {
        return MARKS.matcher(name).find();
    }

    /** What a name or handle of the account's looks like; empty where the account is that. */
    Optional<String> of(Account account, String name) {
        String heard = " " + NameKey.of(name.replace('_', ' ')) + " ";
        if (heard.isBlank()) {
            return Optional.empty();
        }
        Set<String> held = new HashSet<>();
        account.posts().forEach(post -> held.add(post.code()));
        for (PostType post : posts.all()) {
            if (!held.contains(post.code()) && (has(heard, post.nameHi()) || has(heard, post.nameEn()))) {
                return Optional.of(post.nameHi());
            }
        }
        for (String word : WORDS) {
            if (has(heard, word)) {
                return Optional.of(word);
            }
        }
        return unit(heard.strip(), name.contains("_") || name.strip().contains(" "));
    }

    private static boolean has(String heard, String words) {
        String key = NameKey.of(words);
        // one word, such as "secretary" alone, is what people are as well
        return key.contains(" ") && heard.contains(" " + key + " ");
    }

    private Optional<String> unit(String heard, boolean severalWords) {
        Tree tree = territory.tree();
        for (String level : List.of("state", "division", "district", Level.CONSTITUENCY)) {
            for (int id : tree.unitsAt(tree.root().id(), level)) {
                UnitRef unit = tree.get(id);
                String own = NameKey.of(unit.nameHi());
                boolean whole = severalWords && own.contains(" ") && heard.equals(own);
                if (whole || heard.equals(NameKey.of(levelWord(level)) + " " + own)) {
                    return Optional.of(unit.nameHi());
                }
            }
        }
        return Optional.empty();
    }

    private static String levelWord(String level) {
        return switch (level) {
            case "state" -> "प्रदेश";
            case "division" -> "मंडल";
            case "district" -> "ज़िला";
            default -> "विधानसभा";
        };
    }
}
