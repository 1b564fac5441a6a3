package org.sangathan.platform.files;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where large files lie; in a folder beside the data when no bucket is named.
 *
 * @param bucket name of a bucket that exists
 * @param endpoint of the object store, such as https://s3.example.org
 */
@ConfigurationProperties("sangathan.files")
record FileSettings(
        @Nullable String bucket,
        @Nullable URI endpoint,
        @DefaultValue("ap-south-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey) {}
