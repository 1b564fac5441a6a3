package org.sangathan.network.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Grants;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.digest.DigestSql.Kept;
import org.sangathan.network.digest.DigestSql.Where;
import org.sangathan.network.notifications.ReadNotifications;
import org.sangathan.network.notifications.ReadNotifications.Shown;
import org.sangathan.network.push.QuietTime;
import org.sangathan.network.statuses.Status;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends summaries whose time has come: counts and beginnings of what the member has not read and may see now. */
@Component
class SendDigests {
    private static final Logger log = LoggerFactory.getLogger(SendDigests.class);
    private static final int AT_ONCE = 20;
    private static final int MOST_LINES = 5;
    private static final int LONGEST_LINE = 80;
    private static final Duration TRY_AGAIN = Duration.ofMinutes(30);

    private final DigestSql sql;
    private final WantDigest wantDigest;
    private final ReadNotifications notifications;
    private final Accounts accounts;
    private final Grants grants;
    private final QuietTime quiet;
    private final Mail mail;
    private final Keys keys;
    private final Words words;
    private final Settings settings;
    private final Clock clock;

    SendDigests(
            DigestSql sql,
            WantDigest wantDigest,
            ReadNotifications notifications,
            Accounts accounts,
            Grants grants,
            QuietTime quiet,
            Mail mail,
            Keys keys,
            Words words,
            Settings settings,
            Clock clock) {
        this.sql = sql;
        this.wantDigest = wantDigest;
        this.notifications = notifications;
        this.accounts = accounts;
        this.grants = grants;
        this.quiet = quiet;
        this.mail = mail;
        this.keys = keys;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void send() {
        List<Kept> due;
        do {
            Instant now = clock.instant();
            due = mail.isSetUp() ? sql.take(now, now.plus(TRY_AGAIN), AT_ONCE) : List.of();
            due.forEach(this::sendOne);
        } while (due.size() == AT_ONCE);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT17M")
    void forget() {
        wantDigest.forgetUnconfirmed();
    }

    private void sendOne(Kept due) {
        UUID member = due.memberId();
        Instant now = clock.instant();
        Instant at = quiet.next(member, now);
        if (at.isAfter(now)) {
            sql.next(member, at);
            return;
        }
        try {
            Where where = sql.reader(member).orElse(null);
            if (where != null) {
                sendTo(due, where);
            }
            sql.next(member, now.plus(due.every().equals("day") ? Duration.ofDays(1) : Duration.ofDays(7)));
        } catch (Problem notSent) {
            log.warn(
                    "a summary could not be sent, it is tried again: {}",
                    notSent.code().code());
        }
    }

    private void sendTo(Kept due, Where where) {
        Actor actor = new Actor(due.memberId(), where.constituencyId(), due.memberId(), grants.of(due.memberId()));
        List<Shown> fresh = notifications.unread(actor);
        if (fresh.isEmpty()) {
            return;
        }
        String language = where.language();
        String end = wantDigest.endLink(due.memberId());
        mail.send(
                keys.open(WantDigest.PURPOSE, due.addressSealed()),
                words.in(language, "mail.digest_subject", settings.nameHi(), fresh.size()),
                words.in(
                        language,
                        "mail.digest_text",
                        counts(fresh, language),
                        subjects(fresh),
                        settings.publicUrl() + "/network/notifications",
                        end),
                end);
    }

    private String counts(List<Shown> fresh, String language) {
        Map<String, Long> byKind =
                fresh.stream().collect(Collectors.groupingBy(Shown::kind, TreeMap::new, Collectors.counting()));
        return byKind.entrySet().stream()
                .map(each -> words.in(language, "mail.count." + each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** What was written to the member: by whom, and how it begins. */
    private String subjects(List<Shown> fresh) {
        List<Shown> written = fresh.stream()
                .filter(each -> each.kind().equals("mention") || each.kind().equals("status"))
                .limit(MOST_LINES)
                .toList();
        Map<UUID, Account> people =
                accounts.findAll(written.stream().map(Shown::fromId).toList());
        return written.stream()
                .map(each -> line(people.get(each.fromId()), each.status()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String line(@Nullable Account from, @Nullable Status status) {
        if (from == null || status == null) {
            return "";
        }
        String words = (status.spoiler().isEmpty() ? status.text() : status.spoiler()).replaceAll("\\s+", " ");
        String beginning = words.codePointCount(0, words.length()) <= LONGEST_LINE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_LINE - 1)) + "…";
        return "• " + from.profile().displayName() + ": " + beginning;
    }
}
