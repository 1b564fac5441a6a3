package org.sangathan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The real time, and as much later as a test says. */
public final class MovingClock extends Clock {
    private volatile Duration later = Duration.ZERO;

    /** Puts the clock of the tested server into tests' hands. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock();
        }
    }

    public void advance(Duration by) {
        later = later.plus(by);
    }

    public void reset() {
        later = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), later);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(later);
    }
}
