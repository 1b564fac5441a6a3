package org.sangathan.platform;

import java.util.List;

/** What a feature checks and does when a backup was read back. */
public interface AfterRestore {
    /** In the transaction. Returns what is not as it should be, for the operator; then nothing is restored. */
    default List<String> check() {
        return List.of();
    }

    /** Once everything is there for good. */
    default void settle() {}
}
