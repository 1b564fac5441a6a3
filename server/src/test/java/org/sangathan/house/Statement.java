package org.sangathan.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One statement of a …Sql class.
 *
 * @param name class and constant, such as AppointmentSql.APPOINT
 * @param parameters their names in the order of the numbered form; a name used twice stands twice
 * @param numbered the statement with $1, $2 instead of names, as PREPARE wants it
 */
record Statement(String name, String sql, List<String> parameters, String numbered) {
    static final JavaClasses PRODUCT =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.sangathan");

    /** A text in quotes, or a name behind one colon; two colons are a cast. */
    private static final Pattern QUOTED_OR_NAME = Pattern.compile("'[^']*'|--[^\\n]*|(?<!:):([a-zA-Z_]\\w*)");

    private static final List<String> PREPARABLE =
            List.of("select", "insert", "update", "delete", "with", "values", "merge");

    static List<Statement> all() {
        return PRODUCT.stream()
                .filter(Statement::holdsSql)
                .flatMap(Statement::of)
                .sorted(Comparator.comparing(Statement::name))
                .toList();
    }

    static boolean holdsSql(JavaClass type) {
        return type.getSimpleName().endsWith("Sql");
    }

    private static Stream<Statement> of(JavaClass type) {
        return Arrays.stream(type.reflect().getDeclaredFields())
                .filter(field -> field.getType() == String.class && Modifier.isStatic(field.getModifiers()))
                .map(field -> numbered(type.getSimpleName() + "." + field.getName(), value(field)));
    }

    private static String value(Field field) {
        field.setAccessible(true);
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Statement numbered(String name, String sql) {
        List<String> parameters = new ArrayList<>();
        Matcher matcher = QUOTED_OR_NAME.matcher(sql);
        StringBuilder numbered = new StringBuilder();
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                matcher.appendReplacement(numbered, Matcher.quoteReplacement(matcher.group()));
            } else {
                parameters.add(matcher.group(1));
                matcher.appendReplacement(numbered, "\\$" + parameters.size());
            }
        }
        return new Statement(
                name, sql, List.copyOf(parameters), matcher.appendTail(numbered).toString());
    }

    /** COPY, SET, LISTEN and the making of temporary tables cannot be prepared; they are run. */
    boolean preparable() {
        return PREPARABLE.contains(firstWord());
    }

    private String firstWord() {
        return sql.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    }

    boolean makesTemporaryTable() {
        return sql.strip().toLowerCase(Locale.ROOT).matches("(?s)create (local )?temp(orary)? table.*");
    }

    @Override
    public String toString() {
        return name;
    }
}
