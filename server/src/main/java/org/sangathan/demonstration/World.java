package org.sangathan.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Gender;
import org.sangathan.territory.UnitRef;

/** Everything that the made-up world consists of, before it is written. */
final class World {
    final List<Sector> sectors = new ArrayList<>();
    final List<Booth> booths = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Holding> holdings = new ArrayList<>();
    final List<Known> known = new ArrayList<>();

    record Sector(int id, int parentId, int number) {}

    record Booth(int id, int parentId, int number, String name, int men, int women) {}

    record Person(
            UUID id,
            int homeUnitId,
            String name,
            Gender gender,
            int birthYear,
            boolean worker,
            String phone,
            Instant joinedAt) {
        int constituencyId() {
            return UnitRef.constituencyOf(homeUnitId);
        }
    }

    record Holding(
            UUID id,
            int unitId,
            String postType,
            int seat,
            Person holder,
            Instant appointedAt,
            @Nullable UUID appointedBy,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            String cardCode) {
        int constituencyId() {
            return UnitRef.constituencyOf(unitId);
        }
    }

    /** Somebody to sign in as, and what there is to see. */
    record Known(Person person, int unitId, String postHi, String postEn, String noteHi, String noteEn) {}
}
