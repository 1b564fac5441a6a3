package org.sangathan.network.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account.Profile;
import org.sangathan.network.accounts.ShownAccount.OwnRole;
import org.sangathan.network.accounts.ShownAccount.ShownField;
import org.sangathan.network.accounts.ShownAccount.ShownRole;
import org.sangathan.network.accounts.ShownAccount.Source;
import org.sangathan.network.accounts.ShownAccount.UnitInEnglish;
import org.sangathan.network.standing.Standings;
import org.sangathan.people.HeldPosts.HeldPost;
import org.sangathan.platform.Settings;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/**
 * Accounts in the words of clients. A role, and a line with a verified mark, comes from an accepted appointment and from
 * nothing else; what a person writes of themselves never carries the mark.
 */
@Component
public class ShowAccounts {
    private static final String POST = "पद";
    private static final String NO_COLOR = "";

    private final Settings settings;
    private final Territory territory;
    private final Clock clock;
    private final Standings standings;

    ShowAccounts(Settings settings, Territory territory, Clock clock, Standings standings) {
        this.standings = standings;
        this.settings = settings;
        this.territory = territory;
        this.clock = clock;
    }

    public ShownAccount show(Account account) {
        return shown(account, null, null);
    }

    /** For its owner. */
    public ShownAccount own(Account account, int followRequests) {
        Profile profile = account.profile();
        Source source = new Source(
                profile.defaultVisibility(),
                profile.defaultSensitive(),
                profile.defaultLanguage(),
                profile.note(),
                profile.fields().stream()
                        .map(field -> new ShownField(field.name(), field.value(), null))
                        .toList(),
                followRequests,
                profile.hideCollections(),
                profile.discoverable(),
                profile.indexable(),
                List.of(),
                "nobody");
        return shown(account, source, new OwnRole("-99", "", "0", NO_COLOR, false));
    }

    private ShownAccount shown(Account account, @Nullable Source source, @Nullable OwnRole role) {
        String address = settings.publicUrl().toString();
        String url = address + "/@" + account.handle();
        String picture = address + (account.isUnit() ? "/pages/unit.svg" : "/pages/member.svg");
        String header = address + "/pages/header.svg";
        boolean suspended = standings.isSuspended(account.id());
        // of whoever is suspended nothing is shown that they wrote themselves
        Profile profile = suspended ? Profile.plain(account.handle()) : account.profile();
        return new ShownAccount(
                account.id().toString(),
                account.handle(),
                account.handle(),
                profile.displayName(),
                profile.locked(),
                profile.bot(),
                profile.discoverable(),
                profile.indexable(),
                account.isUnit(),
                account.createdAt().truncatedTo(ChronoUnit.MILLIS),
                account.isUnit() && profile.note().isEmpty()
                        ? where(account, ShowAccounts::place)
                        : paragraphs(profile.note()),
                url,
                address + "/users/" + account.id(),
                picture,
                picture,
                "",
                header,
                header,
                "",
                account.followers(),
                account.following(),
                Math.max(0, account.statuses()),
                account.lastStatusOn(),
                profile.hideCollections(),
                !profile.indexable(),
                List.of(),
                account.posts().stream().map(ShowAccounts::role).toList(),
                fields(account, profile),
                suspended ? true : null,
                standings.isSilenced(account.id()) ? true : null,
                source,
                role,
                inEnglish(account, profile));
    }

    private static ShownRole role(HeldPost post) {
        return new ShownRole(post.code() + "-" + post.unit().id(), named(post), NO_COLOR, placeEn(post.unit()));
    }

    private static String named(HeldPost post) {
        return post.nameHi() + " · " + place(post.unit());
    }

    private static String place(UnitRef unit) {
        return unit.level().equals("booth") && unit.number() != null
                ? "बूथ " + unit.number() + ", " + unit.nameHi()
                : unit.nameHi();
    }

    private static String placeEn(UnitRef unit) {
        return unit.level().equals("booth") && unit.number() != null
                ? "Booth " + unit.number() + ", " + unit.nameEn()
                : unit.nameEn();
    }

    private List<ShownField> fields(Account account, Profile profile) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        List<ShownField> fields = new ArrayList<>();
        account.posts().forEach(post -> fields.add(new ShownField(POST, escaped(named(post)), now)));
        profile.fields().forEach(field -> fields.add(new ShownField(field.name(), escaped(field.value()), null)));
        return fields;
    }

    /** Of a unit: where it lies, from itself up. */
    private String where(Account account, Function<UnitRef, String> named) {
        Tree tree = territory.tree();
        int unit = account.unitId() == null ? 0 : account.unitId();
        if (!tree.contains(unit)) {
            return "";
        }
        String path = tree.path(unit).reversed().stream().map(named).collect(Collectors.joining(" · "));
        return paragraphs(path);
    }

    private @Nullable UnitInEnglish inEnglish(Account account, Profile profile) {
        Integer unit = account.unitId();
        if (unit == null) {
            return null;
        }
        return territory
                .tree()
                .find(unit)
                .map(there -> new UnitInEnglish(
                        there.nameEn(),
                        profile.note().isEmpty() ? where(account, ShowAccounts::placeEn) : paragraphs(profile.note())))
                .orElse(null);
    }

    private static String paragraphs(String text) {
        return text.isBlank() ? "" : "<p>" + escaped(text).replace("\n", "<br />") + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
