package org.sangathan.territory.booths;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sangathan.ServerTest;
import org.springframework.test.context.TestPropertySource;

/** A test against a server of its own whose territory has no booths but those that the test brings. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@TestPropertySource(
        properties = {
            "sangathan.demonstration=false",
            "sangathan.import.file-limit=5MB",
            "sangathan.import.inflated-limit=60MB",
            "sangathan.import.row-limit=150000"
        })
@interface EmptyTerritoryTest {}
