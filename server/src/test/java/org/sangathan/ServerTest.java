package org.sangathan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test against the whole server on an embedded PostgreSQL of its own, each cell table hash-partitioned. */
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
            "sangathan.public-url=http://localhost"
        })
@ContextConfiguration(initializers = FreshData.class)
public @interface ServerTest {}
