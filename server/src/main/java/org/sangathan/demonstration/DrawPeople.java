package org.sangathan.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.PostType;
import org.sangathan.demonstration.World.Booth;
import org.sangathan.demonstration.World.Holding;
import org.sangathan.demonstration.World.Person;
import org.sangathan.people.Gender;

/** Draws people and what they hold into the world. One after the other from one chance: the same seed makes the same world. */
final class DrawPeople {
    private final World world;
    private final Chance chance;
    private final Names names;
    private final Instant now;
    private long nextKnownPhone = 9_000_000_001L;
    private long nextPhone = 9_000_000_101L;

    DrawPeople(World world, Chance chance, Names names, Instant now) {
        this.world = world;
        this.chance = chance;
        this.names = names;
        this.now = now;
    }

    /** @param gender null for chance; age 0 for chance */
    Person person(int homeUnitId, @Nullable Gender gender, int age) {
        Gender drawn = gender != null ? gender : chance.happens(0.41) ? Gender.WOMAN : Gender.MAN;
        Instant joined = now.minus(Duration.ofMinutes(chance.between(60 * 24, 60 * 24 * 120)));
        Person person = new Person(
                chance.id(joined),
                homeUnitId,
                names.person(drawn, chance),
                drawn,
                year() - (age > 0 ? age : age()),
                chance.happens(0.35),
                "+91" + nextPhone++,
                joined);
        world.people.add(person);
        return person;
    }

    /** Somebody whom a newcomer may sign in as. */
    Person known(Booth home, String name, Gender gender, int age) {
        String phone = "+91" + nextKnownPhone++;
        Person drawn = person(home.id(), gender, age);
        Person known = new Person(
                drawn.id(), drawn.homeUnitId(), name, gender, drawn.birthYear(), true, phone, drawn.joinedAt());
        world.people.set(world.people.size() - 1, known);
        return known;
    }

    private int age() {
        if (chance.happens(0.46)) {
            return chance.between(19, 35);
        }
        return chance.happens(0.74) ? chance.between(36, 59) : chance.between(60, 81);
    }

    int year() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).getYear();
    }

    void hold(int unitId, String postType, int seat, Person holder, @Nullable UUID appointedBy, boolean accepts) {
        Instant appointed = holder.joinedAt().plus(Duration.ofMinutes(chance.between(30, 60 * 20)));
        Instant accepted = accepts ? appointed.plus(Duration.ofMinutes(chance.between(5, 180))) : null;
        world.holdings.add(new Holding(
                chance.id(appointed), unitId, postType, seat, holder, appointed, appointedBy, accepted, null, card()));
    }

    /** Somebody who held the presidency before. */
    void end(int unitId, Person holder, @Nullable UUID appointedBy) {
        Instant appointed = holder.joinedAt().plus(Duration.ofMinutes(20));
        Instant ended = appointed.plus(Duration.ofHours(2));
        world.holdings.add(new Holding(
                chance.id(appointed),
                unitId,
                PostType.BOOTH_PRESIDENT,
                1,
                holder,
                appointed,
                appointedBy,
                appointed,
                ended,
                card()));
    }

    /** Somebody who held a post until a while ago, for years. */
    void held(int unitId, String postType, Person holder, Instant from, Instant left) {
        world.holdings.add(new Holding(chance.id(from), unitId, postType, 1, holder, from, null, from, left, card()));
    }

    void relieve(int unitId, String postType) {
        world.holdings.removeIf(holding ->
                holding.unitId() == unitId && holding.postType().equals(postType) && holding.endedAt() == null);
    }

    void clear(int unitId) {
        world.holdings.removeIf(holding -> holding.unitId() == unitId);
    }

    private String card() {
        StringBuilder code = new StringBuilder(10);
        for (int each = 0; each < 10; each++) {
            code.append("23456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(chance.between(0, 29)));
        }
        return code.toString();
    }
}
