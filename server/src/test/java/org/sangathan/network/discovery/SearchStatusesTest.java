package org.sangathan.network.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.relations.FollowAccount;
import org.sangathan.network.relations.KeepAway;
import org.sangathan.network.statuses.EditStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.PostStatus.Request;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.units.UnitHandles;
import org.sangathan.platform.Actor;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Words inside statuses, for those who may read them. */
@ServerTest
class SearchStatusesTest {
    @Autowired
    SearchStatuses search;

    @Autowired
    PostStatus postStatus;

    @Autowired
    EditStatus editStatus;

    @Autowired
    FollowAccount follow;

    @Autowired
    KeepAway keepAway;

    @Autowired
    UnitHandles handles;

    @Autowired
    Territory territory;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    NetworkPeople people;

    private int booth;
    private Actor author;
    private Actor neighbour;
    private Actor outsider;
    /** A word that no other test writes. */
    private String token;

    @BeforeEach
    void newPeople() {
        booth = people.booth(NetworkPeople.CITY, 6);
        author = people.member(booth);
        neighbour = people.member(booth);
        outsider = people.member(people.boothElsewhere());
        token = "z" + UUID.randomUUID().toString().replace("-", "");
    }

    private Status say(String text, @Nullable String visibility) {
        return postStatus.post(
                author,
                new Request(text + " " + token, visibility, null, "", false, "hi", List.of(), null, null, null, null));
    }

    private String mention(int unit) {
        return "@" + handles.of(territory.tree().get(unit)) + " ";
    }

    private List<UUID> finds(Actor reader, String words) {
        return search.search(reader, words, 20).stream().map(Status::id).toList();
    }

    private boolean finds(Actor reader, Status status, String words) {
        return finds(reader, words + " " + token).contains(status.id());
    }

    @Test
    void finds_words_in_any_form_in_both_languages() {
        Status status = say("किताबें और सड़कों की मरम्मत; the roads were repaired", null);
        for (String words :
                List.of("किताब", "किताबें", "सड़क", "सडक", "मरम्मत", "road", "repairing", "सड़कों की मरम्मत")) {
            assertThat(finds(outsider, status, words)).as(words).isTrue();
        }
        assertThat(finds(outsider, status, "पानी")).isFalse();
        assertThat(finds(outsider, status, "-road")).as("without a word").isFalse();
        assertThat(finds(outsider, status, "\"सड़कों की मरम्मत\""))
                .as("a phrase")
                .isTrue();
    }

    @Test
    void finds_one_spelling_by_another() {
        assertThat(finds(outsider, say("ज़मीन का पट्टा", null), "जमीन")).isTrue();
        assertThat(finds(outsider, say("गाँव की बात", null), "गांव")).isTrue();
    }

    @Test
    void words_that_are_none_find_nothing() {
        say("the", null);
        assertThat(finds(outsider, "the")).isEmpty();
        assertThat(finds(outsider, "   ")).isEmpty();
        assertThat(finds(outsider, "!open | '")).isEmpty();
    }

    @Test
    void finds_only_what_the_reader_may_read() {
        Status closed = say(mention(booth) + "भीतर की बात", "private");
        assertThat(finds(neighbour, closed, "भीतर")).isTrue();
        assertThat(finds(author, closed, "भीतर")).isTrue();
        assertThat(finds(outsider, closed, "भीतर")).isFalse();
        assertThat(finds(people.member(people.booth(NetworkPeople.CITY, 7)), closed, "भीतर"))
                .isFalse();

        Status letter = say(mention(booth) + "शिकायत", "direct");
        assertThat(finds(neighbour, letter, "शिकायत")).isFalse();
        assertThat(finds(people.holding(neighbour, booth), letter, "शिकायत")).isTrue();

        Status forFollowers = say("साथियों के लिए", "private");
        assertThat(finds(neighbour, forFollowers, "साथी")).isFalse();
        follow.follow(neighbour, author.memberId(), FollowAccount.Wish.PLAIN);
        assertThat(finds(neighbour, forFollowers, "साथियों")).isTrue();
    }

    @Test
    void a_mark_typed_into_a_text_opens_nothing() {
        Status closed = say(mention(booth) + "!open open !unit1", "private");
        assertThat(finds(outsider, closed, "open")).isFalse();
    }

    @Test
    void a_block_an_edit_and_a_deletion_act_at_once() {
        Status status = say("पुराना", null);
        editStatus.edit(author, status.id(), Request.of("नया " + token));
        assertThat(finds(outsider, status, "पुराना")).isFalse();
        assertThat(finds(outsider, status, "नया")).isTrue();
        keepAway.block(author, outsider.memberId());
        assertThat(finds(outsider, status, "नया")).isFalse();
        editStatus.delete(author, status.id());
        assertThat(finds(neighbour, token)).isEmpty();
        assertThat(database.sql("select count(*) from search_entry where status_id = :id")
                        .param("id", status.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void comes_newest_first() {
        Status first = say("सफ़ाई", null);
        Status second = say("सफ़ाई", null);
        assertThat(finds(outsider, "सफ़ाई " + token)).containsExactly(second.id(), first.id());
    }

    @Test
    void reads_no_more_than_the_index_says_in_a_large_network() {
        String plan = Objects.requireNonNull(transaction.execute(status -> {
            database.sql("""
                            insert into search_entry (status_id, owner_id, words)
                            select gen_random_uuid(), null, to_tsvector('hindi', 'बैठक शब्द' || n % 5000)
                              || array_to_tsvector(array[case when n % 10 = 0 then '!open' else '!unit' || n % 400 end,
                                '!week' || n % 100])
                            from generate_series(1, 60000) n
                            """).update();
            database.sql("analyze search_entry").update();
            String found = String.join(
                    "\n",
                    database.sql("""
                                    explain select status_id from search_entry
                                    where words @@ (websearch_to_tsquery('hindi', 'बैठक')
                                        && cast('(''!open'' | ''!unit7'') & (''!week9'' | ''!week8'')' as tsquery))
                                      and status_id < 'ffffffff-ffff-ffff-ffff-ffffffffffff'
                                      and numnode(websearch_to_tsquery('hindi', 'बैठक')) > 0
                                    order by status_id desc limit 40
                                    """).query((row, number) -> row.getString(1)).list());
            status.setRollbackOnly();
            return found;
        }));
        assertThat(plan).contains("Bitmap Index Scan on search_entry_words").doesNotContain("Seq Scan");
    }
}
