package org.sangathan.network.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A push service and the one browser behind it, which decrypts what comes by the words of RFC 8291 alone. */
final class FarBrowser implements AutoCloseable {
    private final HttpServer server;
    private final KeyPair browser;
    private final byte[] secret = new byte[16];
    private final LinkedBlockingQueue<Got> got = new LinkedBlockingQueue<>();
    private volatile int answer = 201;

    private record Got(Map<String, String> headers, byte[] body) {}

    FarBrowser() throws IOException, GeneralSecurityException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        browser = pairs.generateKeyPair();
        new SecureRandom().nextBytes(secret);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        got.add(new Got(
                Map.of(
                        "encoding", exchange.getRequestHeaders().getFirst("Content-Encoding"),
                        "authorization", exchange.getRequestHeaders().getFirst("Authorization"),
                        "ttl", exchange.getRequestHeaders().getFirst("TTL")),
                body));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    void answer(int status) {
        answer = status;
    }

    String endpoint() {
        return "http://localhost:" + server.getAddress().getPort() + "/send/one";
    }

    /** As a browser gives it to a page. */
    Map<String, Object> subscription() {
        return Map.of(
                "endpoint",
                endpoint(),
                "keys",
                Map.of("p256dh", text(point((ECPublicKey) browser.getPublic())), "auth", text(secret)));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    int waiting() {
        return got.size();
    }

    /** What came next, decrypted. */
    JsonNode next() throws Exception {
        Got next = got.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came");
        }
        if (!"aes128gcm".equals(next.headers().get("encoding"))) {
            throw new AssertionError(next.headers());
        }
        return JsonMapper.shared().readTree(new String(decrypted(next.body()), StandardCharsets.UTF_8));
    }

    /** The token of the sender, verified with the key that it shows. */
    JsonNode nextSender(String publicKey) throws Exception {
        Got next = got.poll(20, TimeUnit.SECONDS);
        String authorization = next == null ? "" : next.headers().getOrDefault("authorization", "");
        if (!authorization.startsWith("vapid t=") || !authorization.contains("k=" + publicKey)) {
            throw new AssertionError(authorization);
        }
        String token = authorization.substring("vapid t=".length(), authorization.indexOf(','));
        int dot = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(Base64.getUrlDecoder().decode(publicKey)));
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)))) {
            throw new AssertionError("not signed by the key that is shown");
        }
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, dot)));
    }

    private byte[] decrypted(byte[] body) throws GeneralSecurityException {
        ByteBuffer read = ByteBuffer.wrap(body);
        byte[] salt = new byte[16];
        read.get(salt);
        read.getInt();
        byte[] senderPoint = new byte[read.get() & 0xff];
        read.get(senderPoint);
        byte[] sealed = new byte[read.remaining()];
        read.get(sealed);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(browser.getPrivate());
        agreement.doPhase(key(senderPoint), true);
        byte[] info = ByteBuffer.allocate(14 + 65 + 65)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(point((ECPublicKey) browser.getPublic()))
                .put(senderPoint)
                .array();
        byte[] input = derive(secret, agreement.generateSecret(), info, 32);
        SecretKey key = new SecretKeySpec(derive(salt, input, of("Content-Encoding: aes128gcm\0"), 16), "AES");
        byte[] nonce = derive(salt, input, of("Content-Encoding: nonce\0"), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(sealed);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new AssertionError("the last record ends with 2, not with " + padded[end]);
        }
        return Arrays.copyOf(padded, end);
    }

    private static byte[] of(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] derive(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addSalt(salt)
                        .addIKM(input)
                        .thenExpand(info, length));
    }

    private PublicKey key(byte[] point) throws GeneralSecurityException {
        ECPoint there = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(there, ((ECPublicKey) browser.getPublic()).getParams()));
    }

    private static byte[] point(ECPublicKey key) {
        byte[] point = new byte[65];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 33);
        return point;
    }

    private static void put(BigInteger value, byte[] into, int at) {
        byte[] bytes = value.toByteArray();
        int skip = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, skip, into, at + 32 - (bytes.length - skip), bytes.length - skip);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
