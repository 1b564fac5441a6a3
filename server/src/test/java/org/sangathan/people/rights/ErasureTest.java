package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.AfterErasure;
import org.sangathan.people.NameKey;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Makes a person with rows in every place that the product has for a person, erases them, and looks for them in all of
 * the database: in plain, in bytes and in what our keys open.
 */
@ServerTest
class ErasureTest {
    private static final String NAME = "झिलमिलेश्वरी ढोंढियाल";
    private static final String PHONE = "+919876504321";
    /** The id that somebody had before they moved or were merged: whoever has it is not there any more. */
    private static final Set<String> OF_NOBODY_LIVING = Set.of("member_merge.gone_id", "member_moved.member_id");

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource dataSource;

    @Autowired
    Keys keys;

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
    void leaves_nothing_that_tells_who_it_was() throws Exception {
        // somebody wrote them down on paper before they joined on their own phone
        PeopleLife.enterSlip(callers.with("Constituency president"), ids, booth, NAME, PHONE);
        Caller own = join();
        MemberKey person = personOf(own);
        new LivedLife(beans, booth, person, new PhoneNumber(PHONE), own).live();

        WholeDatabase before = WholeDatabase.dump(dataSource, keys);
        assertThat(before.tables()).isGreaterThan(30);
        assertThat(before.tablesWith(NAME)).contains("member", "slip");
        assertThat(before.tablesWith(NameKey.of(NAME))).isNotEmpty();
        assertThat(before.tablesWith(PHONE)).as("the dump opens what is sealed").contains("member", "slip");
        for (String word : LivedLife.WORDS) {
            assertThat(before.tablesWith(word)).as(word).isNotEmpty();
        }
        List<String> idsOfLife = idsOf(person);
        assertThat(columnsWithout(idsOfLife, held))
                .as("columns that can hold a person's id and do not hold this one's: LivedLife must live it")
                .isEqualTo(OF_NOBODY_LIVING);

        Caller.Answer erased = own.delete("/api/org/me");
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);

        WholeDatabase after = WholeDatabase.dump(dataSource, keys);
        assertNothingTells(after);
        assertThat(withoutName())
                .as("where an id that leads nowhere may stay")
                .containsAll(after.tablesWith(person.id().toString()));
        List<HeldData> gone = held.stream()
                .filter(each -> each.afterErasure() == AfterErasure.GONE)
                .toList();
        Set<String> toBeGone = columns(gone);
        toBeGone.remove("duplicate_due.member_id");
        assertThat(columnsWithout(idsOfLife, gone)).as("what was to be gone").isEqualTo(toBeGone);
    }

    private void assertNothingTells(WholeDatabase after) {
        for (String part : List.of("झिलमिलेश्वरी", "ढोंढियाल")) {
            assertThat(after.tablesWith(part)).as(part).isEmpty();
            assertThat(after.tablesWith(NameKey.of(part))).as(NameKey.of(part)).isEmpty();
        }
        for (String latin : List.of("Jhilmileshwari", "Dhondhiyal")) {
            assertThat(after.tablesWith(latin)).as(latin).isEmpty();
        }
        assertThat(after.tablesWith(PHONE.substring(3))).isEmpty();
        for (String word : LivedLife.WORDS) {
            assertThat(after.tablesWith(word)).as(word).isEmpty();
        }
        // the fingerprint by which people sign in
        assertThat(after.tablesWith(HexFormat.of().formatHex(keys.fingerprint("phone", PHONE))))
                .isEmpty();
    }

    /** The tables whose rows stay without a name, as the person was told. */
    private Set<String> withoutName() {
        return held.stream()
                .filter(each -> each.afterErasure() == AfterErasure.WITHOUT_NAME)
                .flatMap(each -> each.columns().stream())
                .map(column -> column.substring(0, column.indexOf('.')))
                .collect(Collectors.toSet());
    }

    private static Set<String> columns(List<HeldData> of) {
        return of.stream().flatMap(each -> each.columns().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The person's own, and those of their posts, hand-overs and passkeys, by which some tables know them. */
    private List<String> idsOf(MemberKey person) {
        List<String> all = new ArrayList<>(database.sql("""
                        select id::text from appointment where member_id = :id
                        union all select id from user_entities where name = :id::text
                        """)
                .param("id", person.id())
                .query((row, number) -> row.getString(1))
                .list());
        all.add(person.id().toString());
        return all;
    }

    private Set<String> columnsWithout(List<String> idsOfLife, List<HeldData> of) {
        Set<String> without = new TreeSet<>();
        for (String column : columns(of)) {
            String[] parts = column.split("\\.", 2);
            String statement = String.format(
                    Locale.ROOT,
                    "select count(*) from %1$s where %2$s::text = any(:ids) or %2$s::text like any(:within)",
                    parts[0],
                    parts[1]);
            if (database.sql(statement)
                            .param("ids", idsOfLife.toArray(String[]::new))
                            .param(
                                    "within",
                                    idsOfLife.stream().map(id -> "%" + id + "%").toArray(String[]::new))
                            .query(Integer.class)
                            .single()
                    == 0) {
                without.add(column);
            }
        }
        // a job takes it away within a second
        without.remove("duplicate_due.member_id");
        return without;
    }

    private Caller join() {
        String url = callers.with("District president")
                .post("/api/org/invitations", Map.of("id", ids.next(), "unit_id", booth))
                .body()
                .path("url")
                .asString();
        return Joining.by(callers, url.replace("http://localhost", ""), booth, NAME, PHONE);
    }

    private MemberKey personOf(Caller own) {
        JsonNode member = own.get("/api/org/me").body().path("member");
        return new MemberKey(booth / 10_000, UUID.fromString(member.path("id").asString()));
    }
}
