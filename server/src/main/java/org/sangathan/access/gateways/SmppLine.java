package org.sangathan.access.gateways;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.DltSettings;
import org.sangathan.access.DltTemplates;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.TextMessages;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Text;
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
    private static final short ENTITY_ID = 0x1400;
    private static final short TEMPLATE_ID = 0x1401;
    private static final short TELEMARKETER_ID = 0x1402;

    private final SmppSettings settings;
    private final HearShortMessage hearShortMessage;
    private final DltTemplates templates;
    private final Clock clock;
    private volatile @Nullable SMPPSession session;

    SmppLine(SmppSettings settings, HearShortMessage hearShortMessage, DltTemplates templates, Clock clock) {
        this.settings = settings;
        this.hearShortMessage = hearShortMessage;
        this.templates = templates;
        this.clock = clock;
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
                settings.tls() ? new TlsConnections(settings.tlsCertificates()) : SocketConnectionFactory.getInstance();
        SMPPSession fresh = new SMPPSession(connections);
        fresh.setMessageReceiverListener(hearShortMessage.on(clock.instant()));
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
    public void send(PhoneNumber to, Text text) {
        SMPPSession line = session;
        if (line == null || !isBound(line)) {
            throw new Problem(GatewayProblem.TEXT_MESSAGE_NOT_SENT);
        }
        OutgoingParts message =
                OutgoingParts.of(text.body(), ThreadLocalRandom.current().nextInt(), settings.defaultAlphabet());
        OptionalParameter[] registration = registration(text);
        try {
            for (byte[] part : message.parts()) {
                submit(line, to, message, part, registration);
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

    private void submit(
            SMPPSession line, PhoneNumber to, OutgoingParts message, byte[] part, OptionalParameter[] registration)
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
                part,
                registration);
    }

    /** On every part, as operators in India want it. */
    private OptionalParameter[] registration(Text text) {
        DltSettings dlt = templates.settings();
        if (dlt.entityId() == null) {
            return new OptionalParameter[0];
        }
        List<OptionalParameter> parameters = new ArrayList<>();
        parameters.add(new OptionalParameter.OctetString(ENTITY_ID, dlt.entityId()));
        templates.of(text).ifPresent(id -> parameters.add(new OptionalParameter.OctetString(TEMPLATE_ID, id)));
        if (dlt.telemarketerId() != null) {
            parameters.add(new OptionalParameter.OctetString(TELEMARKETER_ID, dlt.telemarketerId()));
        }
        return parameters.toArray(OptionalParameter[]::new);
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
