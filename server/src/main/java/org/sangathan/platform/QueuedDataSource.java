package org.sangathan.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A fair queue as long as needed before a pool of fixed size: under thousands of virtual threads the pool's own
 * hand-over is unfair and its slowest waiters wait two to five times longer.
 */
final class QueuedDataSource extends DelegatingDataSource {
    private static final long WAIT_SECONDS = 20;

    private final Semaphore places;

    QueuedDataSource(DataSource pool, int size) {
        super(pool);
        places = new Semaphore(size, true);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLException("no connection to the database became free in time");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SQLException(stop);
        }
        try {
            return givingBack(super.getConnection());
        } catch (SQLException | RuntimeException failed) {
            places.release();
            throw failed;
        }
    }

    private Connection givingBack(Connection connection) {
        AtomicBoolean open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        if (method.getName().equals("close") && open.getAndSet(false)) {
                            places.release();
                        }
                    }
                });
    }
}
