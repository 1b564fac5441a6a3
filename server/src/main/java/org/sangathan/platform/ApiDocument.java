package org.sangathan.platform;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The API's own description: names as on the wire, what is always there, and what may be null. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    @Bean
    @Lazy
    ModelResolver namesAsOnTheWire(ObjectMapperProvider mappers) {
        return new ModelResolver(
                mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }

    @Bean
    @Lazy
    ModelConverter presence() {
        return new Presence();
    }

    @Bean
    @Lazy
    OpenApiCustomizer title() {
        return document -> document.setInfo(new Info().title("Sangathan").version("1"));
    }

    /** What a caller may leave out is what may be null; an answer always carries every member. */
    @Bean
    @Lazy
    OpenApiCustomizer optionalInRequests() {
        return document -> {
            Set<String> inRequests = namesInRequests(document);
            document.getComponents().getSchemas().forEach((name, schema) -> {
                if (inRequests.contains(name)) {
                    mayLeaveOutWhatMayBeNull(schema);
                }
            });
        };
    }

    private static void mayLeaveOutWhatMayBeNull(Schema<?> schema) {
        if (schema.getRequired() != null) {
            List<String> required = new ArrayList<>(schema.getRequired());
            required.removeIf(member -> mayBeNull(schema.getProperties().get(member)));
            schema.setRequired(required.isEmpty() ? null : required);
        }
    }

    private static boolean mayBeNull(@Nullable Schema<?> member) {
        return member != null
                && (member.getOneOf() != null
                        || (member.getTypes() != null && member.getTypes().contains("null")));
    }

    private static Set<String> namesInRequests(OpenAPI document) {
        Set<String> names = new LinkedHashSet<>();
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .filter(content -> content.getSchema() != null)
                .forEach(content -> gather(content.getSchema(), document.getComponents(), names));
        return names;
    }

    private static void gather(@Nullable Schema<?> schema, Components components, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
            if (names.add(name)) {
                gather(components.getSchemas().get(name), components, names);
            }
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(member -> gather(member, components, names));
        }
        if (schema.getItems() != null) {
            gather(schema.getItems(), components, names);
        }
    }

    /** Reads from our records which members are always there (all) and which may be null (those that say so). */
    private static final class Presence implements ModelConverter {
        private final Map<String, Class<?>> recordByName = new ConcurrentHashMap<>();

        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
            Class<?> raw = raw(type);
            if (resolved != null && raw != null && raw.isRecord()) {
                Schema<?> schema = resolved.get$ref() == null
                        ? resolved
                        : context.getDefinedModels()
                                .get(resolved.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length()));
                if (schema != null && schema.getProperties() != null) {
                    refuseTwins(raw);
                    describe(raw, schema);
                }
            }
            return resolved;
        }

        private static @Nullable Class<?> raw(AnnotatedType type) {
            return com.fasterxml.jackson.databind.type.TypeFactory.defaultInstance()
                    .constructType(type.getType())
                    .getRawClass();
        }

        /** Two records of one name would silently become one schema. */
        private void refuseTwins(Class<?> raw) {
            Class<?> other = recordByName.putIfAbsent(raw.getSimpleName(), raw);
            if (other != null && other != raw) {
                throw new IllegalStateException("two records of the API have one name: " + raw + ", " + other);
            }
        }

        private static void describe(Class<?> raw, Schema<?> schema) {
            for (RecordComponent component : raw.getRecordComponents()) {
                String name = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
                Schema<?> member = schema.getProperties().get(name);
                if (member == null) {
                    continue;
                }
                if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
                    schema.addRequiredItem(name);
                }
                if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    schema.getProperties().put(name, orNull(member));
                }
            }
        }

        private static Schema<?> orNull(Schema<?> member) {
            if (mayBeNull(member)) {
                return member;
            }
            if (member.get$ref() == null) {
                return member.types(new LinkedHashSet<>(List.of(String.valueOf(typeOf(member)), "null")));
            }
            return new Schema<>().oneOf(List.of(member, new Schema<>().types(Set.of("null"))));
        }

        private static @Nullable String typeOf(Schema<?> member) {
            return member.getTypes() == null || member.getTypes().isEmpty()
                    ? member.getType()
                    : member.getTypes().iterator().next();
        }
    }
}
