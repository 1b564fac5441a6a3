package org.sangathan.appointments.letters;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.sangathan.people.MemberErased;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The picture of one's own signature. What is kept was drawn anew from the pixels, so nothing else of the file remains;
 * it is sealed, and only letters that its owner issues carry it.
 */
@Component
class KeepSignature {
    private static final String PURPOSE = "letter signature";
    private static final int FILE_MOST = 2 << 20;
    private static final long PIXELS_MOST = 24_000_000;
    private static final int WIDTH_MOST = 900;
    private static final int HEIGHT_MOST = 300;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private final LetterSql sql;
    private final Keys keys;
    private final Clock clock;

    KeepSignature(LetterSql sql, Keys keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    void keep(Actor actor, InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(FILE_MOST + 1);
        if (bytes.length > FILE_MOST) {
            throw new Problem(LetterProblem.SIGNATURE_TOO_LARGE);
        }
        byte[] redrawn = redrawn(bytes);
        sql.putSignature(
                new MemberKey(actor.constituencyId(), actor.memberId()),
                keys.seal(PURPOSE, Base64.getEncoder().encodeToString(redrawn)),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    Optional<byte[]> find(UUID memberId) {
        return sql.signature(memberId).map(kept -> Base64.getDecoder().decode(keys.open(PURPOSE, kept.sealed())));
    }

    void remove(Actor actor) {
        sql.deleteSignature(actor.memberId());
    }

    @EventListener
    @Transactional
    public void forgetOf(MemberErased erased) {
        sql.deleteSignature(erased.member().id());
        sql.forgetSigner(erased.member().id());
    }

    private static byte[] redrawn(byte[] bytes) {
        String magic = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
        if (!magic.equals("89504e47") && !magic.startsWith("ffd8ff")) {
            throw new Problem(LetterProblem.SIGNATURE_NOT_A_PICTURE);
        }
        try {
            BufferedImage picture = read(bytes);
            double scale = Math.min(
                    1.0,
                    Math.min((double) WIDTH_MOST / picture.getWidth(), (double) HEIGHT_MOST / picture.getHeight()));
            int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
            int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
            BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            Graphics2D pen = drawn.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(picture, 0, 0, width, height, null);
            pen.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(drawn, "png", out);
            return out.toByteArray();
        } catch (IOException damaged) {
            throw new Problem(LetterProblem.SIGNATURE_NOT_A_PICTURE);
        }
    }

    /** Asks how large it is before unpacking it: a few kilobytes can hold gigabytes of pixels. */
    private static BufferedImage read(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Problem(LetterProblem.SIGNATURE_NOT_A_PICTURE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new Problem(LetterProblem.SIGNATURE_NOT_A_PICTURE);
                }
                if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXELS_MOST) {
                    throw new Problem(LetterProblem.SIGNATURE_TOO_LARGE);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new Problem(LetterProblem.SIGNATURE_NOT_A_PICTURE);
        }
    }
}
