package org.sangathan.network.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** Takes in a file from outside: limits first, then what it is by its own bytes, then made safe or refused. */
@Component
class TakeUpload {
    static final long MOST_PICTURE_BYTES = 16L * 1024 * 1024;
    static final long MOST_VIDEO_BYTES = 40L * 1024 * 1024;
    static final double MOST_SECONDS = 10 * 60;

    private static final int CHUNK = 16 * 1024;

    private final TakePicture takePicture;

    TakeUpload(TakePicture takePicture) {
        this.takePicture = takePicture;
    }

    /** @param folder empty, of this upload alone; what was taken lies there */
    Taken take(InputStream upload, Path folder) throws IOException {
        byte[] first = upload.readNBytes(MediaType.FIRST_BYTES);
        MediaType type = MediaType.of(first).orElseThrow(() -> new Problem(MediaProblem.MEDIA_KIND_NOT_TAKEN));
        boolean picture = type.kind() == MediaType.Kind.IMAGE;
        Path file = folder.resolve("upload");
        receive(first, upload, file, picture ? MOST_PICTURE_BYTES : MOST_VIDEO_BYTES);
        return picture ? takePicture.take(file, folder) : passedThrough(type, file);
    }

    /** A file that is too large is not received to its end. */
    private static void receive(byte[] first, InputStream upload, Path file, long most) throws IOException {
        try (OutputStream output = Files.newOutputStream(file)) {
            output.write(first);
            long bytes = first.length;
            byte[] chunk = new byte[CHUNK];
            for (int read = upload.read(chunk); read >= 0; read = upload.read(chunk)) {
                bytes += read;
                if (bytes > most) {
                    throw new Problem(MediaProblem.MEDIA_TOO_LARGE, Map.of("most_bytes", most));
                }
                output.write(chunk, 0, read);
            }
        }
    }

    private static Taken passedThrough(MediaType type, Path file) throws IOException {
        Shape shape;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer whole = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
            shape = switch (type) {
                case WEBM -> WebmFile.cleaned(whole);
                case OGG -> OggFile.cleaned(whole);
                default -> Mp4File.cleaned(whole);
            };
        }
        Double seconds = shape.seconds();
        if (seconds != null && seconds > MOST_SECONDS) {
            throw new Problem(MediaProblem.MEDIA_TOO_LONG, Map.of("most_seconds", MOST_SECONDS));
        }
        return new Taken(
                type.with(shape.size() != null), file, Files.size(file), null, shape.size(), null, seconds, null);
    }
}
