package org.sangathan.canvass;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bean for each kind of record that phones may send: how it is read, and what it does. */
public interface RecordKind {
    /** Its code, which is also the name of the member that holds its content, such as "visit". */
    String code();

    /** Kinds are applied in this order, whatever the order on the phone: a door before its visits. */
    int place();

    /** Reads the content; every fault goes to the reader. Null only where there are faults. */
    @Nullable
    Object read(ContentReader content);

    /** The door that the content is about; null for a new door. */
    @Nullable
    UUID household(Object content);

    /** Other doors whose figures the records change, such as the one at which a corrected visit was entered. */
    default Collection<UUID> otherDoors(int constituencyId, List<FieldRecord> records) {
        return List.of();
    }

    /** Those of these records that were applied before, by their ids. */
    Map<UUID, Before> before(int constituencyId, Collection<UUID> ids);

    /**
     * Applies records of one booth, in the order of their sequences, and says what became of each by
     * {@link BoothWork#receive}. Runs in the transaction that has the booth's lock.
     */
    void apply(BoothWork work, List<FieldRecord> records);

    /** Whose record it was, and the code of the receipt that it got. */
    record Before(
            @Nullable UUID workerId,
            @Nullable UUID deviceId,
            ReceiptState state,
            @Nullable ReceiptCode code) {}
}
