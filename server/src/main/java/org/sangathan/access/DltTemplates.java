package org.sangathan.access;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Which registered template each of our texts is; read once, a wrong line stops the start. */
@Component
@EnableConfigurationProperties(DltSettings.class)
public class DltTemplates {
    private static final Logger log = LoggerFactory.getLogger(DltTemplates.class);
    private static final Pattern ID = Pattern.compile("\\d{5,30}");

    private final DltSettings settings;
    private final Map<String, String> ids;
    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    public DltTemplates(DltSettings settings) {
        this.settings = settings;
        this.ids = read(settings.templates());
    }

    public DltSettings settings() {
        return settings;
    }

    /** A text without a template is sent all the same: the operator decides, and the log says once which it was. */
    public Optional<String> of(Text text) {
        String key = text.key() + "." + text.language();
        String id = ids.get(key);
        if (id == null && settings.entityId() != null && missed.add(key)) {
            log.warn("no registered template for {}: operators in India may not carry it", key);
        }
        return Optional.ofNullable(id);
    }

    private static Map<String, String> read(@Nullable Path file) {
        Map<String, String> ids = new HashMap<>();
        if (file == null) {
            return ids;
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("SANGATHAN_DLT_TEMPLATES cannot be read: " + file, unreadable);
        }
        for (String key : lines.stringPropertyNames()) {
            String id = lines.getProperty(key).strip();
            if (!ID.matcher(id).matches() || !(key.endsWith(".hi") || key.endsWith(".en"))) {
                throw new IllegalStateException(
                        "SANGATHAN_DLT_TEMPLATES: the line of " + key + " is none like sms.join_code.hi = digits");
            }
            ids.put(key, id);
        }
        return ids;
    }
}
