package org.sangathan.platform.files;

import java.util.Objects;
import org.sangathan.platform.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Chooses where large files lie. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileConfiguration {
    @Bean
    @ConditionalOnProperty("sangathan.files.bucket")
    FileStore bucket(FileSettings settings) {
        return bucketOf(settings);
    }

    @Bean
    @ConditionalOnMissingBean(FileStore.class)
    FileStore folder(Settings settings) {
        return new FolderStore(settings.data().resolve("files"));
    }

    /** The bucket stands in the path, as every object store other than Amazon's understands it. */
    static S3Store bucketOf(FileSettings settings) {
        S3Client client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(settings.region()))
                .endpointOverride(settings.endpoint())
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        Objects.requireNonNull(settings.accessKey(), "SANGATHAN_FILES_ACCESS_KEY"),
                        Objects.requireNonNull(settings.secretKey(), "SANGATHAN_FILES_SECRET_KEY"))))
                .build();
        return new S3Store(client, Objects.requireNonNull(settings.bucket()));
    }
}
