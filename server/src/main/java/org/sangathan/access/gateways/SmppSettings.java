package org.sangathan.access.gateways;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at an operator's SMSC (SMPP 3.4).
 *
 * @param host null where there is none
 * @param sender number or letters that people see as the sender
 * @param tlsCertificates PEM file of the certificates to trust instead of the JVM's
 * @param messageIdTag of the operator's own parameter with an id for each delivered message, such as 0x1502
 * @param defaultAlphabet what data coding 0 means at this SMSC
 */
@ConfigurationProperties("sangathan.smpp")
record SmppSettings(
        @Nullable String host,
        @DefaultValue("2775") int port,
        @DefaultValue("") String systemId,
        @DefaultValue("") String password,
        @DefaultValue("") String systemType,
        @DefaultValue("") String sender,
        @DefaultValue("false") boolean tls,
        @Nullable Path tlsCertificates,
        @Nullable Integer messageIdTag,
        @DefaultValue("GSM7") Alphabet defaultAlphabet) {

    /** What an SMSC may mean by its default alphabet. */
    enum Alphabet {
        GSM7,
        LATIN1
    }

    /** Never the password: this ends up in logs. */
    @Override
    public String toString() {
        return systemId + "@" + host + ":" + port;
    }
}
