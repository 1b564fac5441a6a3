package org.sangathan.network.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account.Field;
import org.sangathan.network.accounts.Account.Profile;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.LogLine;
import org.sangathan.network.publishing.Publish;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A member says who they are. The handle changes once in thirty days, so that nobody hides behind a new one each day. */
@Component
public class ChangeProfile {
    static final int LONGEST_NAME = 60;
    static final int LONGEST_NOTE = 500;
    static final int MOST_FIELDS = 4;
    static final int LONGEST_FIELD = 255;
    private static final Duration BETWEEN_HANDLES = Duration.ofDays(30);
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9_]{3,30}");
    /** Marks that turn the direction of what stands beside a name, and so can make it look like another. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private final ProfileSql sql;
    private final Accounts accounts;
    private final Imitation imitation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Publish publish;
    private final Clock clock;

    ChangeProfile(
            ProfileSql sql,
            Accounts accounts,
            Imitation imitation,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Publish publish,
            Clock clock) {
        this.imitation = imitation;
        this.events = events;
        this.transaction = transaction;
        this.sql = sql;
        this.accounts = accounts;
        this.publish = publish;
        this.clock = clock;
    }

    /** What is null stays as it is. */
    public record Change(
            @Nullable String displayName,
            @Nullable String note,
            @Nullable List<Field> fields,
            @Nullable Boolean locked,
            @Nullable Boolean bot,
            @Nullable Boolean discoverable,
            @Nullable Boolean indexable,
            @Nullable Boolean hideCollections,
            @Nullable String visibility,
            @Nullable Boolean sensitive,
            @Nullable String language) {
        private Change withoutDirections() {
            String name = displayName == null
                    ? null
                    : DIRECTION.matcher(displayName).replaceAll("").strip();
            return new Change(
                    name,
                    note,
                    fields,
                    locked,
                    bot,
                    discoverable,
                    indexable,
                    hideCollections,
                    visibility,
                    sensitive,
                    language);
        }
    }

    public Account change(Actor actor, Change asked) {
        Account own = accounts.own(actor);
        check(asked);
        Change change = asked.withoutDirections();
        transaction.executeWithoutResult(status -> {
            sql.update(own.id(), change);
            tellOfImitation(own, change);
        });
        publish.write(new Act.Note(LogLine.Kind.ACCOUNT, own.id()));
        return accounts.own(actor);
    }

    /** Nobody is refused for a name, since some are called so; moderators look at it. */
    private void tellOfImitation(Account own, Change change) {
        Profile now = own.profile();
        Stream<String> said = Stream.concat(
                Stream.ofNullable(change.displayName()).filter(name -> !name.equals(now.displayName())),
                or(change.fields(), List.<Field>of()).stream()
                        .filter(field -> !now.fields().contains(field))
                        .map(field -> field.name() + " " + field.value()));
        said.flatMap(name -> imitation.of(own, name).stream())
                .findFirst()
                .ifPresent(what -> events.publishEvent(new NameImitates(own, what)));
    }

    private static void check(Change change) {
        String name = change.displayName();
        List<Field> fields = or(change.fields(), List.of());
        new Faults()
                .when(
                        name != null
                                && (DIRECTION.matcher(name).replaceAll("").isBlank() || name.length() > LONGEST_NAME),
                        "/display_name",
                        FaultCode.TOO_LONG)
                .when(name != null && Imitation.hasMark(name), "/display_name", FaultCode.NOT_VALID)
                .when(length(change.note()) > LONGEST_NOTE, "/note", FaultCode.TOO_LONG)
                .when(
                        fields.size() > MOST_FIELDS
                                || fields.stream()
                                        .anyMatch(field -> length(field.name()) > LONGEST_FIELD
                                                || length(field.value()) > LONGEST_FIELD),
                        "/fields_attributes",
                        FaultCode.TOO_LONG)
                .when(
                        change.visibility() != null
                                && !List.of("public", "unlisted", "private").contains(change.visibility()),
                        "/source/privacy",
                        FaultCode.NOT_VALID)
                .refuse();
    }

    /** @throws Problem handle_not_free when another has it, a unit could have it, or the last change is too fresh */
    public Account changeHandle(Actor actor, String asked) {
        Account own = accounts.own(actor);
        String handle = asked.strip().toLowerCase(Locale.ROOT);
        if (handle.equals(own.handle())) {
            return own;
        }
        if (!HANDLE.matcher(handle).matches()
                || !sql.changeHandle(
                        own.id(), handle, clock.instant(), clock.instant().minus(BETWEEN_HANDLES))) {
            throw new Problem(AccountProblem.HANDLE_NOT_FREE);
        }
        imitation
                .of(own, handle)
                .ifPresent(what ->
                        transaction.executeWithoutResult(status -> events.publishEvent(new NameImitates(own, what))));
        publish.write(new Act.Note(LogLine.Kind.ACCOUNT, own.id()));
        return accounts.own(actor);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
