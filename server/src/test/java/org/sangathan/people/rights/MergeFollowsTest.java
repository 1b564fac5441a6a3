package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.HeldData;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody with rows in every place that the product has for a person is merged into another record: every column that
 * can hold a member's id either leads to the record that stays, or stands with its reason in columns-left-by-merge.txt.
 * Undone, all of it is as it was.
 */
@ServerTest
class MergeFollowsTest {
    private static final Path LEFT = Path.of("src/test/resources/columns-left-by-merge.txt");
    /** Written by the merge and its undoing themselves, or by a job within a second. */
    private static final Set<String> OF_THE_MERGE = Set.of(
            "account_count",
            "audit_entry",
            "circle",
            "duplicate_due",
            "duplicate_pair",
            "member_merge",
            "member_moved",
            "network_log",
            "phone_question");
    /** What a phone or an app was signed in with ends, and is not begun again by undoing. */
    private static final Set<String> SIGNED_IN = Set.of("oauth_grant", "session", "test_login");

    private static final String NAME = "अनुसूया पटवा";
    private static final String PHONE = "+919876504377";

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    List<HeldData> held;

    private int booth;

    @BeforeEach
    void begin() {
        database.sql("delete from attempt").update();
        booth = emptyPosts.boothWithoutPresident().boothId();
    }

    @Test
    void brings_every_row_about_the_person_along_and_back_again() throws IOException {
        Caller keptPhone = Joining.by(callers, "/join", booth, NAME, "+919876504378");
        Caller gonePhone = Joining.by(callers, invitation(), booth, NAME, PHONE);
        MemberKey kept = personOf(keptPhone);
        MemberKey gone = personOf(gonePhone);
        new LivedLife(beans, booth, gone, new PhoneNumber(PHONE), gonePhone).live();
        pair(kept, gone);
        Set<String> before = columnsWith(gone.id());
        Map<String, List<String>> rowsBefore = rowsOf(kept.id(), gone.id());
        assertThat(before).as("a life is lived").hasSizeGreaterThan(60);

        UUID merge = merged(kept, gone);

        Set<String> left = columnsWith(gone.id());
        left.retainAll(before);
        assertThat(left)
                .as("columns that a merge leaves with the record that went: follow MemberMerged and MergeUndone, or"
                        + " say why not in columns-left-by-merge.txt")
                .isEqualTo(Reasons.read(LEFT).keySet());

        assertThat(callers.with("District president")
                        .post("/api/org/merges/" + kept.constituencyId() + "/" + merge + "/undo", Map.of())
                        .status())
                .isEqualTo(204);
        Map<String, List<String>> rowsAfter = rowsOf(kept.id(), gone.id());
        for (String table : rowsBefore.keySet()) {
            assertThat(rowsAfter.get(table)).as(table).isEqualTo(rowsBefore.get(table));
        }
    }

    private void pair(MemberKey kept, MemberKey gone) {
        boolean keptFirst = kept.id().compareTo(gone.id()) < 0;
        database.sql("""
                        insert into duplicate_pair (constituency_id, one_id, other_id, score, reasons, state, found_at)
                        values (:cell, least(:one, :other), greatest(:one, :other), 97, '{}', 'open', now())
                        on conflict (constituency_id, one_id, other_id) do update set state = 'open'
                        """)
                .param("cell", kept.constituencyId())
                .param("one", keptFirst ? kept.id() : gone.id())
                .param("other", keptFirst ? gone.id() : kept.id())
                .update();
    }

    private UUID merged(MemberKey kept, MemberKey gone) {
        UUID id = ids.next();
        Caller.Answer answer = callers.with("District president")
                .post(
                        "/api/org/duplicates/merge",
                        Map.of(
                                "id",
                                id,
                                "constituency_id",
                                kept.constituencyId(),
                                "kept_id",
                                kept.id(),
                                "gone_id",
                                gone.id()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return id;
    }

    private Set<String> columns() {
        return held.stream().flatMap(each -> each.columns().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> columnsWith(UUID id) {
        return columns().stream().filter(column -> rows(column, id) > 0).collect(Collectors.toCollection(TreeSet::new));
    }

    private int rows(String column, UUID id) {
        String[] parts = column.split("\\.", 2);
        return database.sql(String.format(
                        Locale.ROOT, "select count(*) from %s where %s::text like :within", parts[0], parts[1]))
                .param("within", "%" + id + "%")
                .query(Integer.class)
                .single();
    }

    /** By table, those that name either of the two anywhere, but for the clock of the job that looks into credits. */
    private Map<String, List<String>> rowsOf(UUID kept, UUID gone) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String column : columns()) {
            String table = column.substring(0, column.indexOf('.'));
            if (!OF_THE_MERGE.contains(table) && !SIGNED_IN.contains(table) && !rows.containsKey(table)) {
                rows.put(
                        table,
                        database.sql(String.format(
                                        Locale.ROOT,
                                        "select (to_jsonb(t) - 'next_check_at')::text as r from %s t"
                                                + " where t::text like :kept or t::text like :gone order by r",
                                        table))
                                .param("kept", "%" + kept + "%")
                                .param("gone", "%" + gone + "%")
                                .query(String.class)
                                .list());
            }
        }
        return rows;
    }

    private String invitation() {
        return callers.with("District president")
                .post("/api/org/invitations", Map.of("id", ids.next(), "unit_id", booth))
                .body()
                .path("url")
                .asString()
                .replace("http://localhost", "");
    }

    private MemberKey personOf(Caller own) {
        return new MemberKey(
                booth / 10_000,
                UUID.fromString(
                        own.get("/api/org/me").body().path("member").path("id").asString()));
    }
}
