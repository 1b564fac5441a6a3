package org.sangathan.people.rights;

import java.util.List;
import java.util.UUID;
import org.sangathan.Caller;
import org.sangathan.access.PhoneNumber;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * A life in the organisation, from the paper slip to the mentor's seat, told module by module: afterwards every column
 * that can hold a member's id holds this one's. What the person does goes over HTTP; what others' posts or months of
 * waiting would be needed for is written as rows.
 */
final class LivedLife {
    /** One for each text that the person wrote, or that was written about them. */
    static final List<String> WORDS = List.of(
            "शब्दएक",
            "शब्ददो",
            "शब्दतीन",
            "शब्दचार",
            "शब्दपाँच.csv",
            "शब्दछह",
            "शब्दसात",
            "शब्दआठ",
            "शब्दनौ",
            "शब्ददस",
            "शब्दग्यारह",
            "शब्दबारह",
            "शब्दतेरह",
            "शब्दचौदह",
            "शब्दपंद्रह",
            "शब्दसोलह",
            "शब्दसत्रह",
            "शब्दअठारह",
            "शब्दउन्नीस",
            "शब्दबीस");

    private final Life life;

    LivedLife(ListableBeanFactory beans, int booth, MemberKey person, PhoneNumber phone, Caller own) {
        this.life = Life.of(beans, booth, person, phone, own);
    }

    void live() {
        // whoever holds a post may enrol others
        UUID held = new PostsLife(life).live();
        new PeopleLife(life).live();
        new PaperworkLife(life).live(held);
        new ProvingLife(life).live(held);
        new AccountLife(life).live();
        new FieldLife(life.database(), life.ids(), life.booth(), life.person(), life.own()).live();
        new NetworkLife(
                        life.database(),
                        life.person(),
                        life.own(),
                        life.other(),
                        life.callers().as(life.other()))
                .live();
    }
}
