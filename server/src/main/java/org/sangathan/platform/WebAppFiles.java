package org.sangathan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the built web app from a folder. Files under /assets/ carry their content's hash in the name and never change;
 * everything else is asked for anew each time, so that a new version is seen at once.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("sangathan.web")
class WebAppFiles implements WebMvcConfigurer {
    private final String location;

    WebAppFiles(@Value("${sangathan.web}") Path folder) {
        location = folder.toAbsolutePath().toUri() + (folder.toFile().isDirectory() ? "" : "/");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(location + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new FilesOrShell());
    }

    /** The resource handlers refuse an empty path before any resolver sees it. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    /** A browser that asks for a page gets the app's one page, which knows the routes; everything else its file. */
    private static final class FilesOrShell extends PathResourceResolver {
        private static final List<String> SERVER_ONLY =
                List.of("api/", "manage/", "sign-in/link/", "oauth/", ".well-known/", "nodeinfo/");

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            Resource file = super.resolveResourceInternal(request, path, locations, chain);
            if (file != null || request == null || !asksForPage(request, path)) {
                return file;
            }
            return super.resolveResourceInternal(request, "index.html", locations, chain);
        }

        private static boolean asksForPage(HttpServletRequest request, String path) {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            return accept != null
                    && accept.contains(MediaType.TEXT_HTML_VALUE)
                    && SERVER_ONLY.stream().noneMatch(path::startsWith);
        }
    }
}
