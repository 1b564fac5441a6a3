package org.sangathan.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files in a bucket of an object store that speaks S3. */
final class S3Store implements FileStore, AutoCloseable {
    private final S3Client client;
    private final String bucket;

    S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void put(String name, Path content, String mediaType) throws IOException {
        String key = FileNames.checked(name);
        try {
            client.putObject(put -> put.bucket(bucket).key(key).contentType(mediaType), RequestBody.fromFile(content));
        } catch (SdkException failed) {
            throw new IOException("the object store did not take a file", failed);
        }
    }

    @Override
    public Optional<Opened> open(String name, @Nullable Range range) throws IOException {
        String key = FileNames.checked(name);
        try {
            ResponseInputStream<GetObjectResponse> object = client.getObject(get -> {
                get.bucket(bucket).key(key);
                if (range != null) {
                    get.range("bytes=" + range.first() + "-" + range.last());
                }
            });
            return Optional.of(new Opened(object, bytes(object.response())));
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (SdkException failed) {
            throw new IOException("the object store did not give a file", failed);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        String key = FileNames.checked(name);
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(key));
        } catch (SdkException failed) {
            throw new IOException("the object store did not delete a file", failed);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** "bytes 0-99/1234" where a part was asked for. */
    private static long bytes(GetObjectResponse response) {
        String range = response.contentRange();
        return range == null ? response.contentLength() : Long.parseLong(range.substring(range.lastIndexOf('/') + 1));
    }
}
