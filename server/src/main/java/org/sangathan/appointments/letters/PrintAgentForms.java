package org.sangathan.appointments.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.AppointingRights;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.AppointmentProblem;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Words;
import org.sangathan.platform.pdf.PdfDocument;
import org.sangathan.platform.pdf.PdfDocument.Fact;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;

/**
 * The Election Commission's two forms about booth level agents, filled with what is known here. BLA-1: the party
 * authorises a representative to appoint agents; BLA-2: the representative appoints the agent of one part. The law wants
 * ink under both, and the number on the roll from the elector's own card, so these are left blank.
 */
@Component
class PrintAgentForms {
    static final String AGENT = "booth_level_agent";

    private final LetterSql sql;
    private final IssueLetters issueLetters;
    private final Appointments appointments;
    private final AppointingRights appointingRights;
    private final Posts posts;
    private final Rights rights;
    private final Members members;
    private final Territory territory;
    private final Settings settings;
    private final Words words;

    PrintAgentForms(
            LetterSql sql,
            IssueLetters issueLetters,
            Appointments appointments,
            AppointingRights appointingRights,
            Posts posts,
            Rights rights,
            Members members,
            Territory territory,
            Settings settings,
            Words words) {
        this.sql = sql;
        this.issueLetters = issueLetters;
        this.appointments = appointments;
        this.appointingRights = appointingRights;
        this.posts = posts;
        this.rights = rights;
        this.members = members;
        this.territory = territory;
        this.settings = settings;
        this.words = words;
    }

    /** For whoever may appoint the agent; refused while a check of the law is not met. */
    PdfDocument appointment(Actor actor, AppointmentKey key, String language) {
        Appointment agent = known(actor, key);
        appointingRights.require(actor, posts.get(agent.postType()), agent.unitId());
        if (!agent.postType().equals(AGENT)) {
            throw new Problem(LetterProblem.NOT_A_BOOTH_LEVEL_AGENT);
        }
        LetterProblem unmet = unmet(agent);
        if (unmet != null) {
            throw new Problem(unmet);
        }
        return new Form(language, "bla2").agent(actor, agent);
    }

    /**
     * One form for each agent of a unit's subtree who meets the checks of the law; on a page before them, the parts whose
     * agent does not, and why.
     */
    PdfDocument all(Actor actor, int unitId, String language) {
        rights.require(actor, Permission.APPOINT, unitId);
        PostType post = posts.get(AGENT);
        List<Appointment> ready = new ArrayList<>();
        Map<Appointment, LetterProblem> left = new LinkedHashMap<>();
        for (LetterSql.Live live : issueLetters.live(unitId, AGENT)) {
            appointingRights.require(actor, post, live.unitId());
            appointments.find(live.key()).ifPresent(agent -> {
                LetterProblem unmet = unmet(agent);
                if (unmet == null) {
                    ready.add(agent);
                } else {
                    left.put(agent, unmet);
                }
            });
        }
        if (ready.isEmpty()) {
            throw new Problem(LetterProblem.NO_AGENT_IS_READY, Map.of("agents", left.size()));
        }
        return new Form(language, "bla2").agents(actor, ready, left);
    }

    private @Nullable LetterProblem unmet(Appointment agent) {
        if (!agent.isLive()) {
            return LetterProblem.APPOINTMENT_ENDED;
        }
        if (agent.acceptedAt() == null) {
            return LetterProblem.AGENT_HAS_NOT_ACCEPTED;
        }
        LetterSql.Declared declared = sql.declaration(agent.member()).orElse(null);
        if (declared == null || declared.governmentServant() == null) {
            return LetterProblem.AGENT_HAS_NOT_DECLARED;
        }
        if (declared.electorUnitId() != agent.unitId()) {
            return LetterProblem.AGENT_NOT_ELECTOR_HERE;
        }
        return declared.governmentServant() ? LetterProblem.AGENT_IS_GOVERNMENT_SERVANT : null;
    }

    /** For whoever may appoint in the whole organisation, about one who appoints in a district or constituency. */
    PdfDocument authority(Actor actor, AppointmentKey key, String language) {
        rights.require(actor, Permission.APPOINT, territory.tree().root().id());
        Appointment representative = known(actor, key);
        PostType post = posts.get(representative.postType());
        boolean appoints = post.permissions().contains(Permission.APPOINT)
                && (post.level().equals("district") || post.level().equals("constituency"));
        if (!appoints) {
            throw new Problem(LetterProblem.NOT_AN_APPOINTING_POST);
        }
        refuseUnlessHolding(representative);
        return new Form(language, "bla1").representative(actor, representative, post);
    }

    private Appointment known(Actor actor, AppointmentKey key) {
        return appointments
                .find(key)
                .filter(found -> rights.may(actor, Permission.SEE_PEOPLE, found.unitId()))
                .orElseThrow(() -> new Problem(AppointmentProblem.APPOINTMENT_UNKNOWN));
    }

    private static void refuseUnlessHolding(Appointment appointment) {
        if (!appointment.isLive()) {
            throw new Problem(LetterProblem.APPOINTMENT_ENDED);
        }
        if (appointment.acceptedAt() == null) {
            throw new Problem(LetterProblem.AGENT_HAS_NOT_ACCEPTED);
        }
    }

    /** One form in one language. */
    private final class Form {
        private static final String BLANK = "";

        private final String language;
        private final String form;
        private final PdfDocument pdf;

        Form(String language, String form) {
            this.language = language;
            this.form = form;
            pdf = new PdfDocument(
                    words.in(language, form + ".title"),
                    language,
                    (page, pages) -> word("ink") + (pages == 1 ? "" : " · " + page + " / " + pages));
        }

        private PdfDocument agents(Actor actor, List<Appointment> ready, Map<Appointment, LetterProblem> left) {
            if (!left.isEmpty()) {
                pdf.title(words.in(language, "bla2.left"));
                left.forEach((agent, why) ->
                        pdf.paragraph(PlaceNames.unit(territory.tree().get(agent.unitId()), language) + " · "
                                + name(agent) + " · " + words.in(language, "bla2.left." + why.code())));
                pdf.nextPart();
            }
            for (int at = 0; at < ready.size(); at++) {
                if (at > 0) {
                    pdf.nextPart();
                }
                agent(actor, ready.get(at));
            }
            return pdf;
        }

        private PdfDocument agent(Actor actor, Appointment agent) {
            Tree tree = territory.tree();
            String constituency = tree.ancestorAt(agent.unitId(), "constituency")
                    .map(unit -> PlaceNames.unit(unit, language))
                    .orElse(BLANK);
            pdf.title(word("title")).paragraph(words.in(language, "bla2.to", constituency));
            pdf.facts(List.of(
                    fact("party", organisation()),
                    fact("constituency", constituency),
                    fact("part", PlaceNames.unit(tree.get(agent.unitId()), language)),
                    fact("agent", name(agent)),
                    fact("parent", BLANK),
                    fact("epic", BLANK),
                    fact("serial", BLANK),
                    fact("address", BLANK),
                    fact("mobile", BLANK)));
            pdf.paragraph(words.in(language, "bla2.appoint", organisation()));
            signature(members.get(actor).name());
            pdf.heading(word("declaration"));
            pdf.paragraph(word("declare"));
            signature(name(agent));
            return pdf.paragraph(word("note"));
        }

        private PdfDocument representative(Actor actor, Appointment representative, PostType post) {
            String area = PlaceNames.unit(territory.tree().get(representative.unitId()), language);
            pdf.title(word("title")).paragraph(word("to"));
            pdf.facts(List.of(
                    fact("party", organisation()),
                    fact("representative", name(representative)),
                    fact("post", PlaceNames.post(post, language)),
                    fact("area", area),
                    fact("address", BLANK),
                    fact("mobile", BLANK)));
            pdf.paragraph(words.in(language, "bla1.authorise", organisation(), area));
            pdf.heading(word("specimen"));
            signature(name(representative));
            pdf.heading(word("authority"));
            signature(members.get(actor).name());
            return pdf.paragraph(word("note"));
        }

        private void signature(String name) {
            pdf.keepTogether(40)
                    .facts(List.of(
                            fact("signature", "\n\n"), fact("name", name), fact("place", BLANK), fact("day", BLANK)));
        }

        private Fact fact(String key, String value) {
            return new Fact(words.in(language, "bla." + key), value);
        }

        private String name(Appointment appointment) {
            return members.find(appointment.member()).map(Member::name).orElse(BLANK);
        }

        private String word(String key) {
            return words.in(language, form + "." + key);
        }

        private String organisation() {
            return language.equals("hi") ? settings.nameHi() : settings.nameEn();
        }
    }
}
