package org.sangathan.access.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.ServerTest;
import org.sangathan.access.DltSettings;
import org.sangathan.access.DltTemplates;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.access.gateways.SmppSettings.Alphabet;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** The line over TLS to jSMPP's own server on the loopback, with certificates that the test makes. */
@ServerTest
class SmppTlsTest {
    private static final String PASSWORD = "changeit";
    private static final PhoneNumber PHONE = new PhoneNumber("+919816000001");
    private static final Text TEXT = new Text("sms.test", "hi", "नमस्ते");

    @Autowired
    JoinParts joinParts;

    @Autowired
    Questions questions;

    @Autowired
    MessageLimits messageLimits;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    private KeyStore localhost;
    private KeyStore elsewhere;

    @BeforeEach
    void makeCertificates() throws Exception {
        localhost = certificate("localhost");
        elsewhere = certificate("smsc.example.in");
    }

    @Test
    void sends_and_hears_over_tls_to_an_smsc_whose_certificate_is_trusted() throws Exception {
        try (Smsc smsc = new Smsc(0, tls(localhost))) {
            SmppLine line = line(smsc, pem(localhost));
            line.keep();
            line.send(PHONE, TEXT);
            line.close();

            assertThat(smsc.submitted).hasSize(1);
        }
    }

    @Test
    void refuses_a_certificate_that_nobody_trusts() throws Exception {
        try (Smsc smsc = new Smsc(0, tls(localhost))) {
            assertThatNothingIsSent(line(smsc, null));
            assertThatNothingIsSent(line(smsc, pem(elsewhere)));
        }
    }

    @Test
    void refuses_a_trusted_certificate_of_another_host() throws Exception {
        try (Smsc smsc = new Smsc(0, tls(elsewhere))) {
            assertThatNothingIsSent(line(smsc, pem(elsewhere)));
        }
    }

    @Test
    void never_falls_back_to_a_line_without_tls() throws Exception {
        try (Smsc plain = new Smsc(0)) {
            assertThatNothingIsSent(line(plain, pem(localhost)));
            assertThat(plain.binds).hasValue(0);
        }
    }

    private static void assertThatNothingIsSent(SmppLine line) {
        line.keep();
        assertThatThrownBy(() -> line.send(PHONE, TEXT)).isInstanceOf(Problem.class);
        line.close();
    }

    private SmppLine line(Smsc smsc, @Nullable Path certificates) {
        SmppSettings settings = new SmppSettings(
                "localhost",
                smsc.port(),
                Smsc.SYSTEM_ID,
                Smsc.PASSWORD,
                "",
                "SANGTN",
                true,
                certificates,
                null,
                Alphabet.GSM7);
        return new SmppLine(
                settings,
                new HearShortMessage(joinParts, messageLimits, questions, transactions, settings),
                new DltTemplates(new DltSettings(null, null, null, null)),
                Clock.systemUTC());
    }

    private KeyStore certificate(String host) throws Exception {
        Path file = folder.resolve(host + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "smsc",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private Path pem(KeyStore of) throws Exception {
        String body =
                Base64.getMimeEncoder().encodeToString(of.getCertificate("smsc").getEncoded());
        return Files.writeString(
                Files.createTempFile(folder, "trusted", ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }

    private static ServerConnectionFactory tls(KeyStore own) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new ServerConnectionFactory() {
            @Override
            public ServerConnection listen(int port) throws IOException {
                ServerSocket door = context.getServerSocketFactory().createServerSocket(port);
                return new ServerSocketConnection(door);
            }

            @Override
            public ServerConnection listen(int port, int timeout) throws IOException {
                return listen(port);
            }

            @Override
            public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
                return listen(port);
            }
        };
    }
}
