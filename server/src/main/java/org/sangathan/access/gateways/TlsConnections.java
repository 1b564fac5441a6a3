package org.sangathan.access.gateways;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;

/**
 * Connections over TLS to an SMSC whose certificate is for the host that was asked for: jSMPP's own factory looks at the
 * chain alone, so anybody with any certificate could stand in between.
 */
final class TlsConnections implements ConnectionFactory {
    private static final int WAIT_MILLIS = 10_000;

    private final @Nullable Path trusted;

    /** @param trusted PEM file of the certificates to trust; null for those of the JVM */
    TlsConnections(@Nullable Path trusted) {
        this.trusted = trusted;
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), WAIT_MILLIS);
            plain.setSoTimeout(WAIT_MILLIS);
            SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket(plain, host, port, true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            socket.setSoTimeout(0);
            return new SocketConnection(socket);
        } catch (IOException refused) {
            plain.close();
            throw refused;
        }
    }

    /** Read at each connection, so that a renewed certificate needs no restart. */
    private SSLContext context() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted == null ? null : managers(trusted).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IOException("certificates that cannot be used: " + trusted, unusable);
        }
    }

    private static TrustManagerFactory managers(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted " + number++, each);
            }
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return managers;
    }
}
