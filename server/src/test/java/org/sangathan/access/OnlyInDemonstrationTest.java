package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** No server of real people has a route that only the demonstration may have. */
class OnlyInDemonstrationTest {
    private static final List<JavaClass> CONTROLLERS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.sangathan").stream()
                    .filter(each -> each.isAnnotatedWith(RestController.class))
                    .filter(OnlyInDemonstrationTest::isOfTheDemonstration)
                    .toList();

    private static boolean isOfTheDemonstration(JavaClass controller) {
        return Arrays.stream(controller.reflect().getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(Objects::nonNull)
                .flatMap(mapping -> Arrays.stream(mapping.path()))
                .anyMatch(path -> path.startsWith("/api/org/demonstration/"));
    }

    @Test
    void makes_none_of_them_unless_the_demonstration_is_on() {
        assertThat(CONTROLLERS).hasSizeGreaterThan(3);
        for (JavaClass each : CONTROLLERS) {
            Class<?> controller = each.reflect();
            for (String property : List.of("sangathan.demonstration=false", "sangathan.other=true")) {
                new ApplicationContextRunner()
                        .withUserConfiguration(controller)
                        .withPropertyValues(property)
                        .run(context -> assertThat(context).doesNotHaveBean(controller));
            }
        }
    }
}
