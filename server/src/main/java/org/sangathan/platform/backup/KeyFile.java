package org.sangathan.platform.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Problem;

/**
 * The secrets of all members' keys, sorted by member, in a file beside the backups. Only the newest is kept: what it
 * lacks, no older archive yields any more. A secret alone opens nothing; the key comes of it and the master key.
 */
final class KeyFile {
    static final int SECRET_BYTES = 32;
    private static final byte[] MAGIC = "SANGATHAN-KEYS-1".getBytes(StandardCharsets.US_ASCII);
    private static final int SEAL_BYTES = 32;
    private static final int HEADER_BYTES = MAGIC.length + Long.BYTES * 2;
    private static final int RECORD_BYTES = Long.BYTES * 2 + Integer.BYTES + SECRET_BYTES;
    private static final int SEGMENT = 4_000_000;

    private final MappedByteBuffer[] segments;
    private final long count;
    private final Instant madeAt;

    private KeyFile(MappedByteBuffer[] segments, long count, Instant madeAt) {
        this.segments = segments;
        this.count = count;
        this.madeAt = madeAt;
    }

    /** A member's secret. */
    record Key(UUID memberId, int constituencyId, byte[] secret) {}

    /** Replaces the file whole, so that a crash leaves the old one or the new one. */
    static long write(Path file, Instant madeAt, Keys keys, BackupSql sql) throws IOException, java.sql.SQLException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        long[] count = {0};
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16))) {
            out.write(new byte[SEAL_BYTES + HEADER_BYTES]);
            sql.forEachKey(key -> {
                out.writeLong(key.memberId().getMostSignificantBits());
                out.writeLong(key.memberId().getLeastSignificantBits());
                out.writeInt(key.constituencyId());
                out.write(key.secret());
                count[0]++;
            });
        }
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES)
                .put(MAGIC)
                .putLong(madeAt.toEpochMilli())
                .putLong(count[0])
                .flip();
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(seal(keys, header.duplicate())), 0);
            channel.write(header, SEAL_BYTES);
            channel.force(true);
        }
        move(draft, file);
        return count[0];
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Over the header: a file of another installation, or with another date, is refused. */
    private static byte[] seal(Keys keys, ByteBuffer header) {
        byte[] bytes = new byte[HEADER_BYTES];
        header.get(bytes);
        return keys.fingerprint("key file", HexFormat.of().formatHex(bytes));
    }

    static KeyFile open(Path file, Keys keys) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Problem(BackupProblem.KEY_FILE_MISSING);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer start = ByteBuffer.allocate(SEAL_BYTES + HEADER_BYTES);
            while (start.hasRemaining() && channel.read(start) >= 0) {
                // until the header is whole
            }
            if (start.hasRemaining()) {
                throw new Problem(BackupProblem.BACKUP_DAMAGED);
            }
            ByteBuffer header = start.flip().position(SEAL_BYTES).slice();
            byte[] sealed = new byte[SEAL_BYTES];
            start.position(0).get(sealed);
            if (!java.security.MessageDigest.isEqual(sealed, seal(keys, header.duplicate()))) {
                throw new Problem(BackupProblem.OTHER_MASTER_KEY);
            }
            header.position(MAGIC.length);
            Instant madeAt = Instant.ofEpochMilli(header.getLong());
            long count = header.getLong();
            if (channel.size() != SEAL_BYTES + HEADER_BYTES + count * RECORD_BYTES) {
                throw new Problem(BackupProblem.BACKUP_DAMAGED);
            }
            return new KeyFile(map(channel, count), count, madeAt);
        }
    }

    private static MappedByteBuffer[] map(FileChannel channel, long count) throws IOException {
        MappedByteBuffer[] segments = new MappedByteBuffer[(int) ((count + SEGMENT - 1) / SEGMENT)];
        for (int at = 0; at < segments.length; at++) {
            long first = (long) at * SEGMENT;
            segments[at] = channel.map(
                    FileChannel.MapMode.READ_ONLY,
                    SEAL_BYTES + HEADER_BYTES + first * RECORD_BYTES,
                    Math.min(SEGMENT, count - first) * RECORD_BYTES);
        }
        return segments;
    }

    Instant madeAt() {
        return madeAt;
    }

    long count() {
        return count;
    }

    Key get(long at) {
        MappedByteBuffer segment = segments[(int) (at / SEGMENT)];
        int start = (int) (at % SEGMENT) * RECORD_BYTES;
        byte[] secret = new byte[SECRET_BYTES];
        segment.get(start + Long.BYTES * 2 + Integer.BYTES, secret);
        return new Key(
                new UUID(segment.getLong(start), segment.getLong(start + Long.BYTES)),
                segment.getInt(start + Long.BYTES * 2),
                secret);
    }

    Optional<Key> find(UUID memberId) {
        long low = 0;
        long high = count - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            Key key = get(middle);
            int order = compare(key.memberId(), memberId);
            if (order == 0) {
                return Optional.of(key);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
