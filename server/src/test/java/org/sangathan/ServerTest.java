package org.sangathan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sangathan.access.oauth.OauthProbe;
import org.sangathan.network.NetworkPeople;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test against the whole server on an embedded PostgreSQL of its own with the small made-up world, each cell table
 * hash-partitioned. All such tests share one server: make your own rows, and leave the known people as they are. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sangathan.database.url=embedded",
            "sangathan.database.partitions=4",
            "sangathan.database.durable=false",
            "sangathan.demonstration=true",
            "sangathan.small-world=true",
            "sangathan.public-url=http://localhost",
            "sangathan.incoming.number=56161",
            "sangathan.incoming.webhook-secret=known to the tests alone",
            "sangathan.push.private-addresses=true",
            "sangathan.proving.every=PT24H"
        })
@ContextConfiguration(initializers = FreshData.class)
@Import({
    MovingClock.Configuration.class,
    Callers.class,
    EmptyPosts.class,
    SentTexts.class,
    NetworkPeople.class,
    OauthProbe.class,
    CountedStatements.class,
    MailServer.class
})
public @interface ServerTest {}
