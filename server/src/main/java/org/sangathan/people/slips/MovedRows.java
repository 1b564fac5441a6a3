package org.sangathan.people.slips;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows as JSON on their way to another cell. */
final class MovedRows {
    private MovedRows() {}

    static String to(String rows, int constituencyId) {
        JsonNode read = JsonMapper.shared().readTree(rows);
        read.forEach(row -> ((ObjectNode) row).put("constituency_id", constituencyId));
        return read.toString();
    }

    static String to(String rows, int constituencyId, int boothId) {
        JsonNode read = JsonMapper.shared().readTree(to(rows, constituencyId));
        read.forEach(row -> ((ObjectNode) row).put("booth_id", boothId));
        return read.toString();
    }
}
