package org.sangathan.commands;

import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Waits until a server has stopped, by a signal or by itself. */
final class Stopped {
    private Stopped() {}

    static void wait(ConfigurableApplicationContext server) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        server.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        closed.await();
    }
}
