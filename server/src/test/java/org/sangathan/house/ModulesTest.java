package org.sangathan.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;
import org.sangathan.Sangathan;
import org.springframework.modulith.core.ApplicationModules;

/** What the structure of the code promises: declared dependencies, one way, and names that say something. */
class ModulesTest {
    private static final String BANNED_NAMES =
            ".*(Manager|Helper|Helpers|Util|Utils|Impl|Dto|DTO|Base|Common|Service|ServiceImpl|Repository)";

    @Test
    void keeps_to_the_declared_dependencies() {
        ApplicationModules.of(Sangathan.class).verify();
    }

    @Test
    void has_no_cycles_of_packages() {
        slices().matching("org.sangathan.(**)").should().beFreeOfCycles().check(Statement.PRODUCT);
    }

    @Test
    void hides_sql_within_its_feature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Sql")
                .should()
                .bePackagePrivate()
                .check(Statement.PRODUCT);
    }

    @Test
    void names_classes_for_what_they_are() {
        noClasses().should().haveNameMatching(BANNED_NAMES).check(Statement.PRODUCT);
    }

    @Test
    void hands_everything_in_through_the_constructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(Statement.PRODUCT);
    }

    @Test
    void keeps_no_static_state() {
        fields().that().areStatic().should().beFinal().check(Statement.PRODUCT);
    }

    @Test
    void writes_to_the_terminal_through_the_front_door_only() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(Statement.PRODUCT);
    }
}
