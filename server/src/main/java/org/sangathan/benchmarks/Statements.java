package org.sangathan.benchmarks;

import java.lang.reflect.Field;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/** A feature's own statement with its named parameters filled in, so that a floor cannot drift from what is measured. */
final class Statements {
    private Statements() {}

    static String filled(String sqlClass, String constant, Map<String, String> values) {
        try {
            Field field = Class.forName(sqlClass).getDeclaredField(constant);
            field.setAccessible(true);
            String statement = String.valueOf(field.get(null));
            for (Map.Entry<String, String> value : values.entrySet()) {
                statement = Pattern.compile("(?<!:):" + value.getKey() + "\\b")
                        .matcher(statement)
                        .replaceAll(java.util.regex.Matcher.quoteReplacement(value.getValue()));
            }
            return statement.strip().replace('\n', ' ') + ";";
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(sqlClass + "." + constant + " is gone; correct the benchmark", renamed);
        }
    }

    static String bytes(byte[] value) {
        return "'\\x" + HexFormat.of().formatHex(value) + "'::bytea";
    }
}
