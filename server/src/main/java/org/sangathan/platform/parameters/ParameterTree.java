package org.sangathan.platform.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Names such as {@code poll[options][]} become a tree, as Rack builds it for Rails. */
final class ParameterTree {
    static final int MOST_LEVELS = 8;
    static final int MOST_VALUES = 2_000;
    private static final int LONGEST_NAME = 300;
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final String ONE_MORE = "";

    private final ObjectNode root;
    private int values;

    ParameterTree(ObjectNode root) {
        this.root = root;
    }

    ObjectNode root() {
        return root;
    }

    void addAll(Map<String, String[]> parameters) {
        parameters.forEach((name, all) -> {
            for (String value : all) {
                add(name, value);
            }
        });
    }

    void add(String name, String value) {
        if (++values > MOST_VALUES || name.length() > LONGEST_NAME) {
            throw new Problem(PlatformProblem.TOO_LARGE);
        }
        List<String> path = path(name);
        if (path.size() > MOST_LEVELS) {
            throw new Problem(PlatformProblem.NOT_READABLE);
        }
        put(root, path, value);
    }

    private static List<String> path(String name) {
        int bracket = name.indexOf('[');
        if (bracket <= 0) {
            return List.of(name);
        }
        List<String> path = new ArrayList<>();
        path.add(name.substring(0, bracket));
        Matcher part = PART.matcher(name.substring(bracket));
        int end = 0;
        while (part.find() && part.start() == end) {
            path.add(part.group(1));
            end = part.end();
        }
        return path;
    }

    /** A name said twice as a list and as one value keeps what came first, and never fails. */
    private static void put(ObjectNode into, List<String> path, String value) {
        String name = path.getFirst();
        if (path.size() == 1) {
            into.put(name, value);
        } else if (path.get(1).equals(ONE_MORE)) {
            JsonNode there = into.get(name);
            if ((there == null ? into.putArray(name) : there) instanceof ArrayNode list) {
                append(list, path.subList(2, path.size()), value);
            }
        } else if ((into.get(name) == null ? into.putObject(name) : into.get(name)) instanceof ObjectNode child) {
            put(child, path.subList(1, path.size()), value);
        }
    }

    private static void append(ArrayNode list, List<String> rest, String value) {
        if (rest.isEmpty()) {
            list.add(value);
            return;
        }
        // as Rack: a member that the last element already has begins the next element
        boolean fits = !list.isEmpty()
                && list.get(list.size() - 1) instanceof ObjectNode last
                && ((rest.size() > 1 && rest.get(1).equals(ONE_MORE)) || !last.has(rest.getFirst()));
        ObjectNode element = fits ? (ObjectNode) list.get(list.size() - 1) : list.addObject();
        put(element, rest, value);
    }

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
