package org.sangathan.people.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.EraseMember;
import org.sangathan.people.rights.MyData.DataCopy;
import org.sangathan.platform.Actor;
import org.sangathan.platform.AgainAfterDeadlock;
import org.sangathan.platform.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaving: the member's data ends, and the answer says what is gone, what remains without a name, and why. */
@Component
class EraseMyself {
    /** Leaving is itself an entry. */
    private static final String AUDIT = "audit";

    private final MyData myData;
    private final EraseMember eraseMember;
    private final Words words;
    private final Clock clock;

    EraseMyself(MyData myData, EraseMember eraseMember, Words words, Clock clock) {
        this.myData = myData;
        this.eraseMember = eraseMember;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What erasure does, or has done.
     *
     * @param erasedAt null while it is only asked about
     */
    record Erasure(@Nullable Instant erasedAt, List<ErasedCategory> gone, List<KeptCategory> kept) {}

    /** @param count of rows that end */
    record ErasedCategory(String code, String title, int count) {}

    /**
     * What remains.
     *
     * @param count of rows, none of which tells who it was; null for what is not counted by person
     * @param why the law or the need, and until when
     */
    record KeptCategory(String code, String title, @Nullable Integer count, String why) {}

    Erasure preview(Actor actor, @Nullable String language) {
        return describe(myData.collect(actor, language, 0), null);
    }

    @AgainAfterDeadlock
    @Transactional
    public Erasure erase(Actor actor, @Nullable String language) {
        DataCopy before = myData.collect(actor, language, 0);
        eraseMember.leave(actor);
        return describe(before, clock.instant());
    }

    private Erasure describe(DataCopy data, @Nullable Instant erasedAt) {
        List<ErasedCategory> gone = data.categories().stream()
                .filter(each -> each.kept() == null && each.count() > 0)
                .map(each -> new ErasedCategory(each.code(), each.title(), each.count()))
                .toList();
        Stream<KeptCategory> kept = data.categories().stream()
                .filter(each ->
                        each.kept() != null && (each.count() > 0 || each.code().equals(AUDIT)))
                .map(each ->
                        new KeptCategory(each.code(), each.title(), each.count(), Objects.requireNonNull(each.kept())));
        Stream<KeptCategory> ofNobody = Stream.of("figures", "backups").map(code -> uncounted(code, data.language()));
        return new Erasure(erasedAt, gone, Stream.concat(kept, ofNobody).toList());
    }

    private KeptCategory uncounted(String code, String language) {
        return new KeptCategory(
                code, words.in(language, "held." + code), null, words.in(language, "held." + code + ".kept"));
    }
}
