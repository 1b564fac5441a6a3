package org.sangathan.access.gateways;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SSLSocketConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.TextMessages;
import org.sangathan.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The line to an operator's SMSC: one session for both ways, made anew whenever it is lost. */
@Component
@Primary
@ConditionalOnProperty("sangathan.smpp.host")
@ConditionalOnBooleanProperty(name = "sangathan.demonstration", havingValue = false, matchIfMissing = true)
class SmppLine implements TextMessages {
    private static final Logger log = LoggerFactory.getLogger(SmppLine.class);
    private static final int UDH_INDICATOR = 0x40;
    private static final int ENQUIRE_EVERY_MILLIS = 30_000;
    private static final long WAIT_MILLIS = 10_000;

    private final SmppSettings settings;
    private final HearShortMessage hearShortMessage;
    private volatile @Nullable SMPPSession session;

    SmppLine(SmppSettings settings, HearShortMessage hearShortMessage) {
        this.settings = settings;
        this.hearShortMessage = hearShortMessage;
    }

    /** Every few seconds: does nothing while the line stands. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT1S")
    public synchronized void keep() {
        if (isBound(session)) {
            return;
        }
        close();
        try {
            session = bind();
            log.info("bound to the SMSC {}", settings);
        } catch (IOException unreachable) {
            log.warn("the SMSC {} cannot be reached: {}", settings, unreachable.toString());
        }
    }

    private static boolean isBound(@Nullable SMPPSession session) {
        return session != null && session.getSessionState().isBound();
    }

    private SMPPSession bind() throws IOException {
        ConnectionFactory connections =
                settings.tls() ? SSLSocketConnectionFactory.getInstance() : SocketConnectionFactory.getInstance();
        SMPPSession fresh = new SMPPSession(connections);
        fresh.setMessageReceiverListener(hearShortMessage);
        fresh.setEnquireLinkTimer(ENQUIRE_EVERY_MILLIS);
        fresh.setTransactionTimer(WAIT_MILLIS);
        try {
            fresh.connectAndBind(
                    Objects.requireNonNull(settings.host()),
                    settings.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            settings.systemId(),
                            settings.password(),
                            settings.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    WAIT_MILLIS);
            return fresh;
        } catch (IOException refused) {
            fresh.unbindAndClose();
            throw refused;
        }
    }

    /** Never waits for a line: what cannot be sent now is for the caller to try again. */
    @Override
    public void send(PhoneNumber to, String text) {
        SMPPSession line = session;
        if (line == null || !isBound(line)) {
            throw new Problem(GatewayProblem.TEXT_MESSAGE_NOT_SENT);
        }
        OutgoingParts message =
                OutgoingParts.of(text, ThreadLocalRandom.current().nextInt(), settings.defaultAlphabet());
        try {
            for (byte[] part : message.parts()) {
                submit(line, to, message, part);
            }
        } catch (IOException
                | PDUException
                | InvalidResponseException
                | NegativeResponseException
                | ResponseTimeoutException refused) {
            log.warn("the SMSC did not take a text: {}", refused.toString());
            throw new Problem(GatewayProblem.TEXT_MESSAGE_NOT_SENT);
        }
    }

    private void submit(SMPPSession line, PhoneNumber to, OutgoingParts message, byte[] part)
            throws IOException, PDUException, InvalidResponseException, NegativeResponseException,
                    ResponseTimeoutException {
        boolean letters = settings.sender().chars().anyMatch(Character::isLetter);
        line.submitShortMessage(
                "",
                letters ? TypeOfNumber.ALPHANUMERIC : TypeOfNumber.UNKNOWN,
                letters ? NumberingPlanIndicator.UNKNOWN : NumberingPlanIndicator.ISDN,
                settings.sender(),
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                to.e164().substring(1),
                new ESMClass(message.hasHeaders() ? UDH_INDICATOR : 0),
                (byte) 0,
                (byte) 0,
                null,
                null,
                new RegisteredDelivery(0),
                (byte) 0,
                new GeneralDataCoding(message.isUcs2() ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT),
                (byte) 0,
                part);
    }

    @PreDestroy
    synchronized void close() {
        SMPPSession line = session;
        if (line != null) {
            line.unbindAndClose();
            session = null;
        }
    }
}
