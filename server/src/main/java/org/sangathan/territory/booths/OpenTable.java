package org.sangathan.territory.booths;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** Tells by its first bytes, never by its name, what a file is. */
@Component
class OpenTable {
    private static final int HEAD = 4096;
    private static final String ZIP = "504b0304";
    private static final String EMPTY_ZIP = "504b0506";
    private static final String GZIP = "1f8b";
    private static final String OLD_OFFICE = "d0cf11e0";

    private final ImportSettings limits;

    OpenTable(ImportSettings limits) {
        this.limits = limits;
    }

    Table open(Path file, AtomicLong bytesRead) throws IOException {
        if (Files.size(file) > limits.fileLimit().toBytes()) {
            throw new Problem(
                    ImportProblem.FILE_TOO_LARGE,
                    Map.of("limit_bytes", limits.fileLimit().toBytes()));
        }
        InputStream bytes = new CountedBytes(Files.newInputStream(file), bytesRead);
        try {
            return open(file, new BufferedInputStream(bytes, 64 * 1024), bytesRead);
        } catch (IOException | RuntimeException refused) {
            bytes.close();
            throw refused;
        }
    }

    private Table open(Path file, BufferedInputStream bytes, AtomicLong bytesRead) throws IOException {
        byte[] head = head(bytes);
        String magic = magic(head);
        if (magic.startsWith(ZIP) || magic.startsWith(EMPTY_ZIP)) {
            bytes.close();
            return new XlsxTable(file, limits.inflatedLimit().toBytes());
        }
        if (!magic.startsWith(GZIP)) {
            return text(bytes, head);
        }
        BufferedInputStream unpacked = new BufferedInputStream(unpacked(bytes, bytesRead), 64 * 1024);
        return text(unpacked, head(unpacked));
    }

    private InputStream unpacked(InputStream packed, AtomicLong bytesRead) throws IOException {
        try {
            return new GzipText(new InflationGuard(
                    new GZIPInputStream(packed, 64 * 1024),
                    limits.inflatedLimit().toBytes(),
                    bytesRead::get));
        } catch (ZipException failed) {
            throw notATable("damaged");
        }
    }

    private static Table text(InputStream bytes, byte[] head) throws IOException {
        if (head.length == 0) {
            throw new Problem(ImportProblem.FILE_EMPTY);
        }
        refuseWhatIsNoText(head);
        return new CsvTable(bytes);
    }

    private static void refuseWhatIsNoText(byte[] head) {
        String magic = magic(head);
        String start = new String(head, 0, Math.min(head.length, 256), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        int zeros = 0;
        for (byte each : head) {
            zeros += each == 0 ? 1 : 0;
        }
        if (magic.startsWith(OLD_OFFICE)) {
            throw notATable("old_excel");
        }
        if (magic.startsWith(ZIP) || magic.startsWith(GZIP)) {
            throw notATable("packed_twice");
        }
        if (magic.startsWith("fffe") || magic.startsWith("feff") || zeros > head.length / 5) {
            throw zeros > head.length * 3 / 5 ? notATable("binary") : utf16();
        }
        if (start.startsWith("%pdf")) {
            throw notATable("pdf");
        }
        if (start.startsWith("<")) {
            throw notATable("html");
        }
        if (zeros > 0 || magic.startsWith("89504e47") || magic.startsWith("ffd8ff")) {
            throw notATable("binary");
        }
    }

    private static Problem utf16() {
        return new Problem(ImportProblem.WRONG_ENCODING, Map.of("line", 1L, "encoding", "utf-16"));
    }

    private static Problem notATable(String kind) {
        return new Problem(ImportProblem.NOT_A_TABLE, Map.of("kind", kind));
    }

    private static String magic(byte[] head) {
        return HexFormat.of().formatHex(head, 0, Math.min(head.length, 4));
    }

    private static byte[] head(BufferedInputStream bytes) throws IOException {
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        return head;
    }
}
