package org.sangathan.appointments.letters;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Words;
import org.sangathan.platform.pdf.PdfDocument;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;

/** Shows a text before it is saved, as the letter of a person who does not exist, with the editor's own signature. */
@Component
class PreviewLetter {
    private static final String NO_CARD = "XXXXXXXXXX";

    private final EditTemplate editTemplate;
    private final DrawLetter drawLetter;
    private final Posts posts;
    private final Members members;
    private final Territory territory;
    private final Words words;
    private final Clock clock;

    PreviewLetter(
            EditTemplate editTemplate,
            DrawLetter drawLetter,
            Posts posts,
            Members members,
            Territory territory,
            Words words,
            Clock clock) {
        this.editTemplate = editTemplate;
        this.drawLetter = drawLetter;
        this.posts = posts;
        this.members = members;
        this.territory = territory;
        this.words = words;
        this.clock = clock;
    }

    PdfDocument preview(Actor actor, String language, @Nullable String body) {
        editTemplate.requireRight(actor);
        EditTemplate.check(body);
        Tree tree = territory.tree();
        PostType post = posts.get(PostType.BOOTH_PRESIDENT);
        int[] booths = tree.unitsAt(tree.root().id(), post.level());
        int unitId = booths.length == 0 ? tree.root().id() : booths[0];
        Appointment example = new Appointment(
                new UUID(0, 0),
                unitId,
                post.code(),
                1,
                new MemberKey(0, new UUID(0, 0)),
                clock.instant(),
                null,
                null,
                null,
                null,
                NO_CARD,
                List.of(),
                null,
                null,
                null);
        PdfDocument pdf = new PdfDocument(words.in(language, "letter.title"), language, (page, pages) -> "");
        drawLetter
                .on(pdf, language, Objects.requireNonNull(body))
                .draw(
                        example,
                        words.in(language, "letter.example_name"),
                        new DrawLetter.Signer(
                                actor.memberId(),
                                members.get(actor).name(),
                                PlaceNames.post(posts.get("state_president"), language),
                                PlaceNames.unit(tree.root(), language)));
        return pdf;
    }
}
