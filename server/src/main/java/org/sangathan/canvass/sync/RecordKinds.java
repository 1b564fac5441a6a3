package org.sangathan.canvass.sync;

import java.util.Comparator;
import java.util.List;
import org.sangathan.canvass.RecordKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of records, in the order in which they are applied: doors come first, others may be about them. */
@Component
class RecordKinds {
    static final String DOOR = "door";

    private final List<RecordKind> kinds;

    RecordKinds(ObjectProvider<RecordKind> kinds) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(RecordKind::place))
                .toList();
    }

    List<RecordKind> inOrder() {
        return kinds;
    }
}
