package org.sangathan.appointments;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Rules as they stand in the database. */
public final class PostRulesText {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private PostRulesText() {}

    public static PostRules read(String json) {
        return JSON.readValue(json, PostRules.class);
    }

    public static String write(PostRules rules) {
        return JSON.writeValueAsString(rules);
    }
}
