package org.sangathan.access.gateways;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnectionFactory;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** An operator's SMSC on the loopback: takes binds with one account, keeps what is submitted, delivers what it is told. */
final class Smsc implements ServerMessageReceiverListener, AutoCloseable {
    static final String SYSTEM_ID = "sangathan";
    static final String PASSWORD = "secret";

    final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
    final AtomicInteger binds = new AtomicInteger();
    private final SMPPServerSessionListener door;
    private volatile @Nullable SMPPServerSession session;
    private volatile boolean open = true;

    /** @param port 0 for any */
    Smsc(int port) throws IOException {
        this(port, new ServerSocketConnectionFactory());
    }

    Smsc(int port, ServerConnectionFactory connections) throws IOException {
        door = new SMPPServerSessionListener(port == 0 ? free() : port, connections);
        door.setMessageReceiverListener(this);
        Thread.ofVirtual().start(this::accept);
    }

    private static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    int port() {
        return door.getPort();
    }

    private void accept() {
        while (open) {
            try {
                SMPPServerSession fresh = door.accept();
                if (!open) {
                    fresh.close(); // a door that was waiting lets one more in
                    return;
                }
                BindRequest bind = fresh.waitForBind(5000);
                if (bind.getSystemId().equals(SYSTEM_ID) && bind.getPassword().equals(PASSWORD)) {
                    bind.accept("smsc");
                    session = fresh;
                    binds.incrementAndGet();
                } else {
                    bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                }
            } catch (IOException | TimeoutException | PDUStringException gone) {
                // the next one may be better
            }
        }
    }

    /** Throws what the client answers, if that is no yes. */
    void deliver(String from, int esmClass, int dataCoding, byte[] bytes, OptionalParameter... parameters)
            throws Exception {
        Objects.requireNonNull(session)
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        from,
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        "56161",
                        new ESMClass(esmClass),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        () -> (byte) dataCoding,
                        bytes,
                        parameters);
    }

    /** The network goes away without a word. */
    void drop() {
        SMPPServerSession line = session;
        if (line != null) {
            line.close();
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession source) throws ProcessRequestException {
        submitted.add(submit);
        try {
            return new SubmitSmResult(new MessageId(Integer.toHexString(submitted.size())), new OptionalParameter[0]);
        } catch (PDUStringException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submit, SMPPServerSession source)
            throws ProcessRequestException {
        throw unused();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
        throw unused();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source) throws ProcessRequestException {
        throw unused();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) throws ProcessRequestException {
        throw unused();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
            throws ProcessRequestException {
        throw unused();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
            throws ProcessRequestException {
        throw unused();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
            throws ProcessRequestException {
        throw unused();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw unused();
    }

    private static ProcessRequestException unused() {
        return new ProcessRequestException("not used", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void close() throws IOException {
        open = false;
        drop();
        door.close();
    }
}
