package org.sangathan.network.registration;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Bearer;
import org.sangathan.access.Logins.Login;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.oauth.TestLogins;
import org.sangathan.access.oauth.TokenAnswer;
import org.sangathan.people.AddMember;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a member in a booth of the made-up world for a test tool, with a name and a password of its choice. */
@Component
class RegisterMember {
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9_]{1,30}");
    private static final int SHORTEST_PASSWORD = 8;
    private static final int BIRTH_YEAR = 1990;

    private final TestLogins testLogins;
    private final AddMember addMember;
    private final Territory territory;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RegisterMember(
            TestLogins testLogins,
            AddMember addMember,
            Territory territory,
            Ids ids,
            Clock clock) {
        this.testLogins = testLogins;
        this.addMember = addMember;
        this.territory = territory;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param email not kept: whoever signs in gives the username, or an address that begins with it */
    record Wish(
            @Nullable String username,
            @Nullable String email,
            @Nullable String password,
            @Nullable Boolean agreement,
            @Nullable String locale) {}

    @Transactional
    TokenAnswer register(Wish wish, Bearer bearer) {
        if (!testLogins.areAllowed()) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        String handle = Objects.requireNonNullElse(wish.username(), "").toLowerCase(Locale.ROOT);
        String password = Objects.requireNonNullElse(wish.password(), "");
        new Faults()
                .whenMissing(handle, "/username")
                .when(!handle.isEmpty() && !HANDLE.matcher(handle).matches(), "/username", FaultCode.NOT_VALID)
                .when(testLogins.isTaken(handle), "/username", FaultCode.NOT_VALID)
                .whenMissing(password, "/password")
                .when(!password.isEmpty() && password.length() < SHORTEST_PASSWORD, "/password", FaultCode.TOO_SHORT)
                .when(!Boolean.TRUE.equals(wish.agreement()), "/agreement", FaultCode.CONSENT_REQUIRED)
                .refuse();
        int booth = anyBooth();
        Instant now = clock.instant();
        Member member = new Member(
                UnitRef.constituencyOf(booth),
                ids.next(),
                booth,
                handle,
                Gender.OTHER,
                BIRTH_YEAR,
                "en".equals(wish.locale()) ? "en" : "hi",
                false,
                now,
                "demonstration",
                null);
        Login login = addMember.add(member, madeUpNumber(), null, "made-up", Map.of());
        return testLogins.register(handle, password, login, bearer);
    }

    private int anyBooth() {
        Tree tree = territory.tree();
        int[] seats = tree.unitsAt(tree.root().id(), Level.CONSTITUENCY);
        int start = random.nextInt(seats.length);
        for (int at = 0; at < seats.length; at++) {
            int[] booths = Arrays.stream(tree.subtree(seats[(start + at) % seats.length]))
                    .filter(tree::isBooth)
                    .toArray();
            if (booths.length > 0) {
                return booths[random.nextInt(booths.length)];
            }
        }
        throw new Problem(PlatformProblem.NOT_FOUND);
    }

    private PhoneNumber madeUpNumber() {
        return PhoneNumber.parse("+919" + (100_000_000 + random.nextInt(900_000_000)))
                .orElseThrow();
    }
}
