package org.sangathan.appointments;

import java.util.Map;
import org.sangathan.access.Logins;
import org.sangathan.access.Logins.Login;
import org.sangathan.access.PhoneNumber;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./sangathan admin appoint --phone N --post CODE --unit ID}: the first who may appoint others. */
@Component
class AppointCommand implements Command {
    private final AppointToPost appointToPost;
    private final Logins logins;
    private final Ids ids;

    AppointCommand(AppointToPost appointToPost, Logins logins, Ids ids) {
        this.appointToPost = appointToPost;
        this.logins = logins;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "admin appoint";
    }

    @Override
    public int run(CommandLine line) {
        Login login = PhoneNumber.parse(line.options().get("phone"))
                .flatMap(logins::find)
                .orElseThrow(() -> new Problem(AppointmentProblem.MEMBER_UNKNOWN_HERE));
        Appointment appointment = appointToPost.appointFirst(new AppointToPost.Request(
                ids.next(),
                line.number("unit"),
                line.options().getOrDefault("post", "state_president"),
                null,
                new MemberKey(login.constituencyId(), login.memberId())));
        line.out()
                .println(
                        line.json()
                                ? JsonMapper.shared()
                                        .writeValueAsString(Map.of(
                                                "appointment_id",
                                                appointment.id(),
                                                "constituency_id",
                                                appointment.constituencyId()))
                                : "नियुक्त; अब वे अपने फ़ोन से स्वीकार करें · appointed; they accept on their own phone");
        return 0;
    }
}
