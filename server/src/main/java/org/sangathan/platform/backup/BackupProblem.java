package org.sangathan.platform.backup;

import org.sangathan.platform.ProblemCode;

/** Why a backup is not made or not read back. */
enum BackupProblem implements ProblemCode {
    BACKUP_FILE_MISSING(404),
    BACKUP_FILE_EXISTS(409),
    /** Another kind of file, cut short, or changed. */
    BACKUP_DAMAGED(422),
    KEY_FILE_MISSING(404),
    /** Members who joined between key file and backup would be lost without a word. */
    KEY_FILE_OLDER(409),
    OTHER_MASTER_KEY(409),
    OTHER_MIGRATION(409),
    DATABASE_NOT_EMPTY(409),
    RESTORED_NOT_WHOLE(422);

    private final int status;

    BackupProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
