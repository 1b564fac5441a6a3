package org.sangathan.platform;

import com.samskivert.mustache.Mustache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages without script: what a model does not have is shown as nothing. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    @Bean
    Mustache.Compiler pageCompiler(Mustache.TemplateLoader templates) {
        return Mustache.compiler().withLoader(templates).defaultValue("").emptyStringIsFalse(true);
    }
}
