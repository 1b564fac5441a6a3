package org.sangathan.commands;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application with settings that come before the environment's and the configuration file's. */
final class Server {
    private Server() {}

    static ConfigurableApplicationContext start(Class<?> application, Map<String, Object> settings) {
        return new SpringApplicationBuilder(application).run(arguments(settings));
    }

    /** The features without HTTP, each bean made when it is first asked for. */
    static ConfigurableApplicationContext withoutWeb(Class<?> application, Map<String, Object> settings) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(arguments(settings));
    }

    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
