package org.sangathan.platform.files;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real object store that speaks S3, in a process of its own, with one bucket. */
public final class ObjectStore implements AutoCloseable {
    static final String BUCKET = "files-of-the-tests";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI endpoint;

    private ObjectStore(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    public static ObjectStore start(Path folder) throws Exception {
        int port;
        try (ServerSocket any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target", "object-store", "s3mock-exec.jar").toString(),
                        "--http.port=" + port,
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET,
                        "--com.adobe.testing.s3mock.store.root=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/object-store/log.txt"))
                .start();
        ObjectStore store = new ObjectStore(process, URI.create("http://localhost:" + port));
        store.awaitAnswer();
        return store;
    }

    private void awaitAnswer() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && !process.waitFor(200, TimeUnit.MILLISECONDS)) {
                try {
                    client.send(
                            HttpRequest.newBuilder(endpoint.resolve("/" + BUCKET))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException early) {
                    // not yet
                }
            }
        }
        close();
        throw new IllegalStateException("the object store did not start; see target/object-store/log.txt");
    }

    /** As the server speaks to it. */
    public FileStore files() {
        return FileConfiguration.bucketOf(settings());
    }

    FileSettings settings() {
        return new FileSettings(BUCKET, endpoint, "ap-south-1", "key-of-the-tests", "secret-of-the-tests");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
