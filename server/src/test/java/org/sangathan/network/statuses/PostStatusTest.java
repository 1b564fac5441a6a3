package org.sangathan.network.statuses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.relations.FollowAccount;
import org.sangathan.network.relations.KeepAway;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.statuses.PostStatus.Request;
import org.sangathan.network.units.UnitHandles;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Posting, who may read it, and what may be done with it. */
@ServerTest
class PostStatusTest {
    @Autowired
    PostStatus postStatus;

    @Autowired
    EditStatus editStatus;

    @Autowired
    ActOnStatus act;

    @Autowired
    ReadStatus read;

    @Autowired
    ShowStatuses show;

    @Autowired
    Accounts accounts;

    @Autowired
    FollowAccount follow;

    @Autowired
    KeepAway keepAway;

    @Autowired
    Readers readers;

    @Autowired
    Address address;

    @Autowired
    UnitHandles handles;

    @Autowired
    Territory territory;

    @Autowired
    JdbcClient database;

    @Autowired
    NetworkPeople people;

    private int booth;
    private int otherBooth;
    private Actor author;
    private Actor neighbour;
    private Actor outsider;

    @BeforeEach
    void newPeople() {
        booth = people.booth(NetworkPeople.CITY, 2);
        otherBooth = people.booth(NetworkPeople.CITY, 3);
        author = people.member(booth);
        neighbour = people.member(booth);
        outsider = people.member(people.boothElsewhere());
    }

    static Request saying(String text, @Nullable String visibility) {
        return new Request(text, visibility, null, "", false, "hi", List.of(), null, null, null, null);
    }

    static Request answering(UUID parent, String text, @Nullable String visibility) {
        return new Request(text, visibility, parent, "", false, "hi", List.of(), null, null, null, null);
    }

    private String mention(int unit) {
        return "@" + handles.of(territory.tree().get(unit)) + " ";
    }

    private boolean reads(Actor reader, Status status) {
        try {
            read.get(reader, status.id());
            return true;
        } catch (Problem refused) {
            assertThat(refused.code()).isEqualTo(StatusProblem.STATUS_UNKNOWN);
            return false;
        }
    }

    @Test
    void posts_what_was_typed_and_shows_it_with_all_that_clients_ask_for() {
        Status status = postStatus.post(author, saying("कल सुबह 10 बजे #बैठक है", null));
        ShownStatus shown = show.show(author.memberId(), status);

        assertThat(shown.content()).startsWith("<p>कल सुबह 10 बजे <a href=");
        assertThat(shown.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(shown.account().acct()).matches("[a-z0-9_]+");
        assertThat(shown.tags()).extracting(ShownStatus.ShownTag::name).containsExactly("बैठक");
        assertThat(shown.pinned()).isFalse();
        assertThat(reads(outsider, status)).isTrue();
    }

    @Test
    void refuses_what_is_empty_too_long_or_calls_a_crowd_by_name() {
        refuses(saying("  ", null), StatusProblem.STATUS_EMPTY);
        refuses(saying("क ".repeat(PostStatus.MOST_CHARACTERS), null), StatusProblem.STATUS_TOO_LONG);
        StringBuilder crowd = new StringBuilder();
        for (int at = 0; at <= PostStatus.MOST_MENTIONS; at++) {
            crowd.append("@name").append(at).append(' ');
        }
        refuses(saying(crowd.toString(), null), StatusProblem.STATUS_TOO_MANY_MENTIONS);
        refuses(saying("x", "limited"), StatusProblem.STATUS_VISIBILITY_NOT_KNOWN);
    }

    private void refuses(Request request, StatusProblem code) {
        assertThatThrownBy(() -> postStatus.post(author, request))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void keeps_a_private_word_to_a_unit_within_its_subtree() {
        Status status = postStatus.post(author, saying(mention(booth) + "सिर्फ़ अपने बूथ के लिए", "private"));

        assertThat(reads(neighbour, status)).isTrue();
        assertThat(reads(outsider, status)).isFalse();
        assertThat(reads(people.member(otherBooth), status)).isFalse();
        assertThat(reads(people.holding(outsider, booth), status)).isTrue();
        follow.follow(outsider, author.memberId(), FollowAccount.Wish.PLAIN);
        assertThat(reads(outsider, status)).as("following does not open a unit").isFalse();
    }

    @Test
    void keeps_a_private_word_without_a_unit_to_followers() {
        Status status = postStatus.post(author, saying("साथियों के लिए", "private"));
        assertThat(reads(neighbour, status)).isFalse();
        follow.follow(neighbour, author.memberId(), FollowAccount.Wish.PLAIN);
        assertThat(reads(neighbour, status)).isTrue();
        follow.unfollow(neighbour, author.memberId());
        assertThat(reads(neighbour, status)).isFalse();
    }

    @Test
    void puts_a_direct_word_into_the_letter_box_of_the_office_bearers() {
        Status status = postStatus.post(author, saying(mention(booth) + "एक निजी बात", "direct"));
        assertThat(reads(neighbour, status)).isFalse();
        assertThat(reads(people.holding(neighbour, booth), status)).isTrue();
        assertThat(reads(people.holding(neighbour, NetworkPeople.CITY * 10_000), status))
                .as("a post above is another letter box")
                .isFalse();
    }

    @Test
    void refuses_a_unit_that_the_writer_may_not_address() {
        refuses(saying(mention(otherBooth) + "सुनिए", null), StatusProblem.MAY_NOT_ADDRESS_UNIT);
        refuses(saying(mention(NetworkPeople.CITY * 10_000) + "सुनिए", null), StatusProblem.MAY_NOT_ADDRESS_UNIT);
        refuses(saying(mention(otherBooth) + "सुनिए", "direct"), StatusProblem.MAY_NOT_ADDRESS_UNIT);

        Actor president = people.holding(author, NetworkPeople.CITY * 10_000);
        Status status = postStatus.post(president, saying(mention(otherBooth) + "सुनिए", "private"));
        assertThat(status.units()).containsExactly(otherBooth);
        assertThat(reads(people.member(otherBooth), status)).isTrue();
    }

    @Test
    void lets_members_write_to_a_unit_that_wants_it() {
        int seat = NetworkPeople.CITY * 10_000;
        Actor president = people.holding(people.member(booth), seat);
        assertThatThrownBy(() -> address.letMembersWrite(author, seat, true)).isInstanceOf(Problem.class);
        address.letMembersWrite(president, seat, true);
        try {
            assertThat(postStatus
                            .post(author, saying(mention(seat) + "सबको राम राम", null))
                            .units())
                    .containsExactly(seat);
            assertThatThrownBy(() -> postStatus.post(outsider, saying(mention(seat) + "राम राम", null)))
                    .isInstanceOf(Problem.class);
        } finally {
            address.letMembersWrite(president, seat, false);
        }
        refuses(saying(mention(seat) + "फिर", null), StatusProblem.MAY_NOT_ADDRESS_UNIT);
    }

    @Test
    void tells_before_writing_whom_the_writer_may_address() {
        List<Address.Audience> audiences = address.audiences(readers.of(author));
        assertThat(audiences.getLast().unit().id()).isEqualTo(booth);
        assertThat(audiences.getLast().subtree()).isTrue();
        assertThat(audiences.getFirst().unit().level()).isEqualTo("state");
        assertThat(audiences.getFirst().everybody()).isFalse();
        assertThat(audiences).noneMatch(Address.Audience::asUnit);
        assertThat(address.audiences(readers.of(people.holding(author, booth))))
                .filteredOn(Address.Audience::asUnit)
                .extracting(audience -> audience.unit().id())
                .containsExactly(booth);
    }

    @Test
    void speaks_as_a_unit_with_the_writers_own_name_beneath() {
        Request request =
                new Request("पानी की टंकी साफ़ हो गई", null, null, "", false, "hi", List.of(), null, booth, null, null);
        refuses(request, StatusProblem.MAY_NOT_SPEAK_AS_UNIT);
        Status status = postStatus.post(people.holding(author, booth), request);
        ShownStatus shown = show.show(neighbour.memberId(), status);

        assertThat(shown.account().acct()).isEqualTo(handles.of(territory.tree().get(booth)));
        assertThat(shown.account().group()).isTrue();
        assertThat(shown.acting()).isNotNull();
        assertThat(shown.content())
                .endsWith("<p>— " + accounts.get(author.memberId()).profile().displayName() + "</p>");
        assertThatThrownBy(() -> editStatus.delete(neighbour, status.id())).isInstanceOf(Problem.class);
        assertThat(editStatus.delete(author, status.id()).text()).isEqualTo("पानी की टंकी साफ़ हो गई");
    }

    @Test
    void writes_once_what_is_sent_twice_with_a_key() {
        Request request = new Request("एक बार", null, null, "", false, "hi", List.of(), null, null, null, "k1");
        assertThat(postStatus.post(author, request).id())
                .isEqualTo(postStatus.post(author, request).id());
    }

    @Test
    void answers_reach_no_further_than_what_they_answer() {
        Status closed = postStatus.post(author, saying(mention(booth) + "भीतर की बात", "private"));
        Status answer = postStatus.post(neighbour, answering(closed.id(), "ठीक है", "public"));

        assertThat(answer.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(answer.units()).containsExactly(booth);
        assertThat(reads(outsider, answer)).isFalse();
        assertThat(reads(people.member(booth), answer)).isTrue();
        assertThatThrownBy(() -> postStatus.post(outsider, answering(closed.id(), "मैं भी", null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void shows_a_thread_without_what_the_reader_may_not_see() {
        Status first = postStatus.post(author, saying("शुरुआत", null));
        Status second = postStatus.post(neighbour, answering(first.id(), "पहला जवाब", null));
        Status hidden = postStatus.post(author, answering(second.id(), "सिर्फ़ तुमसे", "direct"));
        Status third = postStatus.post(author, answering(second.id(), "दूसरा जवाब", null));

        ReadStatus.Context context = read.context(outsider, second.id());
        assertThat(context.ancestors()).extracting(Status::id).containsExactly(first.id());
        assertThat(context.descendants())
                .extracting(Status::id)
                .containsExactly(third.id())
                .doesNotContain(hidden.id());
        assertThat(read.get(outsider, first.id()).counts().replies()).isEqualTo(1);
    }

    @Test
    void keeps_every_edition_of_an_edited_status() {
        Status status = postStatus.post(author, saying("पहला #पुराना", null));
        editStatus.edit(author, status.id(), saying("दूसरा #नया", null));
        Status edited = editStatus.edit(author, status.id(), saying("तीसरा #नया", null));

        assertThat(edited.editedAt()).isNotNull();
        assertThat(edited.tags()).containsExactly("नया");
        assertThat(read.history(outsider, status.id()))
                .extracting(StatusSql.Edition::text)
                .containsExactly("पहला #पुराना", "दूसरा #नया", "तीसरा #नया");
        assertThatThrownBy(() -> editStatus.edit(neighbour, status.id(), saying("मेरा", null)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(StatusProblem.NOT_YOUR_STATUS));
    }

    @Test
    void an_edit_addresses_no_further_unit() {
        Actor president = people.holding(author, NetworkPeople.CITY * 10_000);
        Status status = postStatus.post(president, saying("सबके लिए", null));
        Status edited = editStatus.edit(president, status.id(), saying(mention(otherBooth) + "सबके लिए", null));
        assertThat(edited.units()).isEmpty();
        assertThat(edited.mentionIds()).isEmpty();
    }

    @Test
    void acts_count_once_and_can_be_taken_back() {
        Status status = postStatus.post(author, saying("अच्छी ख़बर", null));
        act.favourite(neighbour, status.id());
        assertThat(act.favourite(neighbour, status.id()).counts().favourites()).isEqualTo(1);
        Status boost = act.boost(neighbour, status.id(), null);
        assertThat(act.boost(neighbour, status.id(), null).id()).isEqualTo(boost.id());
        ShownStatus shown = show.show(neighbour.memberId(), boost);
        ShownStatus reblog = Objects.requireNonNull(shown.reblog());
        assertThat(reblog.favourited()).isTrue();
        assertThat(reblog.reblogged()).isTrue();
        assertThat(reblog.reblogsCount()).isEqualTo(1);
        assertThat(act.takeBack(neighbour, status.id(), "boost").counts().boosts())
                .isZero();
        assertThat(act.takeBack(neighbour, status.id(), "favourite").counts().favourites())
                .isZero();
        assertThat(reads(neighbour, boost)).isFalse();
    }

    @Test
    void a_boost_carries_nothing_out_of_a_circle() {
        Status closed = postStatus.post(author, saying(mention(booth) + "भीतर", "private"));
        assertThatThrownBy(() -> act.boost(neighbour, closed.id(), null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(StatusProblem.STATUS_NOT_TO_BOOST));
        assertThatThrownBy(() -> act.favourite(outsider, closed.id()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(StatusProblem.STATUS_UNKNOWN));
    }

    @Test
    void pins_ones_own_and_no_more_than_a_few() {
        Status foreign = postStatus.post(neighbour, saying("पराया", null));
        assertThatThrownBy(() -> act.pin(author, foreign.id())).isInstanceOf(Problem.class);
        for (int at = 0; at < ActOnStatus.MOST_PINS; at++) {
            act.pin(author, postStatus.post(author, saying("पिन " + at, null)).id());
        }
        Status more = postStatus.post(author, saying("एक और", null));
        assertThatThrownBy(() -> act.pin(author, more.id()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(StatusProblem.STATUS_TOO_MANY_PINS));
    }

    @Test
    void hides_either_from_the_other_after_a_block() {
        Status status = postStatus.post(author, saying("सबके लिए", null));
        keepAway.block(author, neighbour.memberId());
        assertThat(reads(neighbour, status)).isFalse();
        assertThat(reads(outsider, status)).isTrue();
        keepAway.unblock(author, neighbour.memberId());
        assertThat(reads(neighbour, status)).isTrue();
    }

    @Test
    void limits_how_much_a_new_account_writes() {
        for (int at = 0; at < 20; at++) {
            postStatus.post(author, saying("संदेश " + at, null));
        }
        refuses(saying("और एक", null), StatusProblem.TOO_MANY_STATUSES);
        people.settled(author);
        accounts.own(author);
        assertThat(postStatus.post(author, saying("अब पुराना खाता", null)).text())
                .isEqualTo("अब पुराना खाता");
    }

    @Test
    void takes_text_of_any_script_and_counts_what_a_person_sees_as_one_sign() {
        String odd = "हिन्दी اردو 中文 \u202e\u200d👩‍👩‍👧‍👦 ก็";
        assertThat(postStatus.post(author, saying(odd, null)).text()).isEqualTo(odd);
        people.settled(author);
        for (String sign : List.of("😀", "👩🏽‍🌾", "👩‍👩‍👧‍👦", "🇮🇳", "कि", "e\u0301")) {
            String most = sign.repeat(PostStatus.MOST_CHARACTERS);
            assertThat(postStatus.post(author, saying(most, null)).text())
                    .as(sign)
                    .isEqualTo(most);
            refuses(saying(most + sign, null), StatusProblem.STATUS_TOO_LONG);
            refuses(saying(sign.repeat(5000), null), StatusProblem.STATUS_TOO_LONG);
        }
    }
}
