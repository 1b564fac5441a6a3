package org.sangathan.access.gateways;

import java.time.Instant;
import java.util.Optional;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.sangathan.access.IncomingMessage;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an SMSC delivers: acknowledged once it is on disk; what fails is asked for again. */
@Component
class HearShortMessage {
    private static final Logger log = LoggerFactory.getLogger(HearShortMessage.class);

    private final JoinParts joinParts;
    private final MessageLimits limits;
    private final Questions questions;
    private final TransactionTemplate transaction;
    private final SmppSettings settings;

    HearShortMessage(
            JoinParts joinParts,
            MessageLimits limits,
            Questions questions,
            PlatformTransactionManager transactions,
            SmppSettings settings) {
        this.joinParts = joinParts;
        this.limits = limits;
        this.questions = questions;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    /** @param boundAt when the line was made: what comes on a new line may have been heard on the one before */
    MessageReceiverListener on(Instant boundAt) {
        return new Listener(boundAt);
    }

    private void accept(DeliverSm delivered, Instant boundAt) throws ProcessRequestException {
        if (delivered.isSmscDeliveryReceipt() || delivered.isIntermediateDeliveryNotification()) {
            return;
        }
        try {
            hear(ShortMessage.read(delivered, settings.messageIdTag()), boundAt);
        } catch (RuntimeException failed) {
            log.warn("a short message could not be taken and is asked for again: {}", failed.toString());
            throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RX_T_APPN, failed);
        }
    }

    private void hear(ShortMessage message, Instant boundAt) {
        // SMSCs write 919811000001 for +919811000001, and letters or short codes for those who are no person
        Optional<PhoneNumber> from = PhoneNumber.parse(international(message.from()));
        if (from.isEmpty() || (isFirst(message) && !limits.admits(from.get()))) {
            return;
        }
        // noted and heard together: what fails is not taken for a repetition when it comes again
        transaction.executeWithoutResult(status -> joinParts
                .join(from.get(), message, boundAt)
                .ifPresent(whole -> questions.hear(new IncomingMessage(
                        whole.id(),
                        from.get(),
                        message.to(),
                        ShortMessage.text(message.dataCoding(), whole.letters(), settings.defaultAlphabet())))));
    }

    private static boolean isFirst(ShortMessage message) {
        return message.part() == null || message.part().number() == 1;
    }

    private static String international(String address) {
        return address.length() > 10 && address.chars().allMatch(Character::isDigit) ? "+" + address : address;
    }

    /** Of one line, from its bind on. */
    private final class Listener implements MessageReceiverListener {
        private final Instant boundAt;

        Listener(Instant boundAt) {
            this.boundAt = boundAt;
        }

        @Override
        public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
            accept(delivered, boundAt);
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("data_sm is not used", SMPPConstant.STAT_ESME_RINVCMDID);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {
            log.info("the SMSC says that a phone is reachable again");
        }
    }
}
