package org.sangathan.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator's two commands: without them nobody could be the first. */
@ServerTest
class FirstPeopleTest {
    @Autowired
    List<Command> commands;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Test
    void invites_the_first_people_by_a_link() throws Exception {
        int booth = emptyPosts.boothWithoutPresident().boothId();

        String link = run("admin invite", Map.of("unit", Integer.toString(booth)));

        assertThat(callers.stranger()
                        .get(link.strip().replace("http://localhost", ""))
                        .text())
                .contains("name=\"consent\"");
    }

    @Test
    void refuses_to_invite_to_a_unit_whose_booths_fill_no_page() {
        assertThatThrownBy(() -> run("admin invite", Map.of("unit", "240000000")))
                .isInstanceOf(Problem.class)
                .hasMessage("invalid_input");
    }

    @Test
    void appoints_the_first_who_accepts_on_their_own_phone() throws Exception {
        run("admin appoint", Map.of("phone", callers.phone("Member"), "post", "state_mentor", "unit", "240000000"));

        Caller member = callers.with("Member");
        assertThat(member.get("/api/org/me")
                        .body()
                        .path("offers")
                        .get(0)
                        .path("post_type")
                        .path("code")
                        .asString())
                .isEqualTo("state_mentor");
        assertThat(member.get("/api/org/units/240000000/strength").status()).isEqualTo(404);
    }

    @Test
    void refuses_a_number_that_has_not_joined_and_a_post_of_another_level() {
        assertThatThrownBy(() -> run("admin appoint", Map.of("phone", "9812345678", "unit", "240000000")))
                .hasMessage("member_unknown_here");
        assertThatThrownBy(() -> run(
                        "admin appoint",
                        Map.of("phone", callers.phone("Member"), "post", "state_president", "unit", "247330000")))
                .hasMessage("post_unknown");
        assertThatThrownBy(() -> run("admin appoint", Map.of("phone", callers.phone("Member"))))
                .hasMessage("not_readable");
    }

    private String run(String name, Map<String, String> options) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            Command command = commands.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(command.run(new CommandLine(List.of(), options, false, out, out)))
                    .isZero();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
