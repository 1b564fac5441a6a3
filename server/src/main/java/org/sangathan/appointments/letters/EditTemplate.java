package org.sangathan.appointments.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the text of letters; a placeholder that there is not, or one that every letter needs, is told when saving. */
@Component
class EditTemplate {
    private static final int MOST = 4000;

    private final LetterSql sql;
    private final Rights rights;
    private final Territory territory;
    private final Audit audit;
    private final Clock clock;

    EditTemplate(LetterSql sql, Rights rights, Territory territory, Audit audit, Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is asked: the version that the person saw, so that nobody overwrites what they did not read. */
    record Change(UUID id, int seenVersion, String body) {}

    LetterSql.Template get(String language) {
        return sql.newestTemplate(language).orElseGet(() -> new LetterSql.Template(0, own(language), null));
    }

    LetterSql.Template read(Actor actor, String language) {
        requireRight(actor);
        return get(language);
    }

    @Transactional
    public LetterSql.Template change(Actor actor, String language, Change change) {
        requireRight(actor);
        Optional<LetterSql.Template> before = sql.findTemplate(change.id());
        if (before.isPresent()) {
            return before.get();
        }
        check(change.body());
        if (get(language).version() != change.seenVersion()) {
            throw new Problem(LetterProblem.TEMPLATE_CHANGED_MEANWHILE);
        }
        int version = change.seenVersion() + 1;
        // two may save at once: letter_template_pk lets one in
        sql.insertTemplate(
                language,
                version,
                change.id(),
                change.body().strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(
                actor,
                "letter_text_changed",
                territory.tree().root().id(),
                change.id().toString(),
                Map.of("language", language, "version", version));
        return get(language);
    }

    void requireRight(Actor actor) {
        rights.require(actor, Permission.EDIT_POSTS, territory.tree().root().id());
    }

    /** All faults at once; the facts name the placeholders. */
    static void check(@Nullable String body) {
        new Faults().whenMissing(body, "/body").refuse();
        String text = Objects.requireNonNull(body);
        Faults faults = new Faults().when(text.length() > MOST, "/body", FaultCode.TOO_LONG);
        Matcher written = Placeholder.WRITTEN.matcher(text);
        while (written.find()) {
            String found = written.group();
            faults.when(Placeholder.find(found).isEmpty(), "/body/" + pointer(found), FaultCode.NOT_VALID);
        }
        for (Placeholder each : Placeholder.values()) {
            faults.when(
                    each.isNeeded() && !text.contains(each.written()), "/body/" + each.written(), FaultCode.REQUIRED);
        }
        faults.refuse();
    }

    private static String pointer(String text) {
        return text.replace("~", "~0").replace("/", "~1");
    }

    private static String own(String language) {
        try (InputStream in = EditTemplate.class.getResourceAsStream("/letters/appointment_" + language + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
