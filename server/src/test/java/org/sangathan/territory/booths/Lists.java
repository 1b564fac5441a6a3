package org.sangathan.territory.booths;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes booth lists, good and bad, as files. */
final class Lists {
    static final String HEADING = "ac_no,ps_no,ps_name,electors\n";

    private Lists() {}

    static Path csv(Path folder, String text) {
        return file(folder, text, StandardCharsets.UTF_8);
    }

    static Path file(Path folder, String text, Charset encoding) {
        return file(folder, text.getBytes(encoding));
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "list", ""), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] gzip(byte[] bytes) {
        return written(out -> {
            try (OutputStream packed = new GZIPOutputStream(out)) {
                packed.write(bytes);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    static byte[] zip(String entry, long zeros) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(entry));
                byte[] block = new byte[1 << 20];
                for (long written = 0; written < zeros; written += block.length) {
                    zip.write(block);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    static byte[] xlsx(Consumer<Worksheet> fill) {
        return written(out -> {
            try (Workbook workbook = new Workbook(out, "test", "1.0")) {
                fill.accept(workbook.newWorksheet("बूथ"));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static byte[] written(Consumer<ByteArrayOutputStream> write) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write.accept(out);
        return out.toByteArray();
    }
}
