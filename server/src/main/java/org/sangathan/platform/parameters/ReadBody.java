package org.sangathan.platform.parameters;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a request says, whatever its encoding, as one tree. */
@Component
public class ReadBody {
    private static final String KEPT = ReadBody.class.getName();
    /** A status of 5,000 emoji with everything around it is a tenth of this. */
    private static final int MOST_BYTES = 1_000_000;
    /** A JSON object has each level that a name of a form has, and its values. */
    private static final int MOST_NESTING = ParameterTree.MOST_LEVELS + 1;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_NESTING)
                            .maxTokenCount(20_000)
                            .build())
                    .build())
            .build();

    /** Read once a request, however often it is asked for. */
    public ObjectNode read(HttpServletRequest request) throws IOException {
        if (request.getAttribute(KEPT) instanceof ObjectNode known) {
            return known;
        }
        ParameterTree tree = new ParameterTree(isJson(request) ? parsed(request) : ParameterTree.empty());
        tree.addAll(request.getParameterMap());
        request.setAttribute(KEPT, tree.root());
        return tree.root();
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        return type.startsWith("application/json") || type.startsWith("text/json");
    }

    private ObjectNode parsed(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Problem(PlatformProblem.TOO_LARGE);
        }
        if (body.length == 0) {
            return ParameterTree.empty();
        }
        try {
            // a body that is no object has no names, and Rails knows it by none of ours
            JsonNode read = json.readTree(body);
            return read instanceof ObjectNode object ? object : ParameterTree.empty();
        } catch (JacksonException notJson) {
            throw new Problem(PlatformProblem.NOT_READABLE);
        }
    }
}
