package org.sangathan.people.joining;

import java.util.Map;
import org.sangathan.people.joining.InviteToJoin.Invitation;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Settings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./sangathan admin invite --unit ID}: a link by which the first people of an installation join. */
@Component
class InviteCommand implements Command {
    private final InviteToJoin inviteToJoin;
    private final Ids ids;
    private final Settings settings;

    InviteCommand(InviteToJoin inviteToJoin, Ids ids, Settings settings) {
        this.inviteToJoin = inviteToJoin;
        this.ids = ids;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "admin invite";
    }

    @Override
    public int run(CommandLine line) {
        Invitation invitation = inviteToJoin.inviteFirst(ids.next(), line.number("unit"));
        String url = settings.publicUrl() + "/join/" + invitation.code();
        line.out()
                .println(
                        line.json()
                                ? JsonMapper.shared()
                                        .writeValueAsString(Map.of(
                                                "url",
                                                url,
                                                "expires_at",
                                                invitation.expiresAt().toString()))
                                : url);
        return 0;
    }
}
