package org.sangathan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page that needs no script. Its template reads the words of the reader's language as {@code w}: the keys below
 * "page." in messages.properties, with "_" for "." in names.
 */
public final class Page {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String PREFIX = "page.";

    private final Map<String, Object> model = new LinkedHashMap<>();
    private final String template;
    private final Map<String, String> words;
    private HttpStatus status = HttpStatus.OK;

    public Page(String template, HttpServletRequest request, Settings settings) {
        this.template = template;
        String language = language(request);
        this.words = words(language);
        boolean hindi = language.equals("hi");
        model.put("w", words);
        model.put("language", language);
        model.put("other_language", hindi ? "en" : "hi");
        model.put("organisation", hindi ? settings.nameHi() : settings.nameEn());
        model.put("address", request.getRequestURI());
    }

    /** "hi" unless the address or the browser asks for English. */
    public static String language(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if (asked != null) {
            return asked.equals("en") ? "en" : "hi";
        }
        Locale first = request.getHeader("Accept-Language") == null ? Locale.of("hi") : request.getLocale();
        return first.getLanguage().equals("en") ? "en" : "hi";
    }

    private static Map<String, String> words(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages", language.equals("hi") ? Locale.of("hi") : Locale.ROOT, NO_FALLBACK);
        Map<String, String> words = new LinkedHashMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(PREFIX)) {
                words.put(key.substring(PREFIX.length()), bundle.getString(key));
            }
        }
        return words;
    }

    public Page with(String name, @Nullable Object value) {
        if (value != null) {
            model.put(name, value);
        }
        return this;
    }

    /** Shows why it was refused; what was typed is the caller's to show again. */
    public Page refused(Problem problem) {
        status = HttpStatus.valueOf(problem.code().status());
        model.put("problem", word("problem_" + problem.code().code()));
        if (problem.facts().get("faults") instanceof List<?> faults) {
            for (Object each : faults) {
                if (each instanceof Map<?, ?> fault) {
                    model.put(
                            "fault_" + String.valueOf(fault.get("pointer")).substring(1),
                            word("fault_" + fault.get("code")));
                }
            }
        }
        return this;
    }

    public String word(String key) {
        return words.getOrDefault(key, words.getOrDefault("problem_other", key));
    }

    public String language() {
        return String.valueOf(model.get("language"));
    }

    public ModelAndView show() {
        return new ModelAndView(template, model, status);
    }
}
