package org.sangathan.platform.parameters;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Fills arguments marked {@link Parameters}. */
@Component
class ParametersResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(Parameters.class);
    }

    private final ReadBody readBody;

    ParametersResolver(ReadBody readBody) {
        this.readBody = readBody;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Parameters.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest plain = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        MultipartHttpServletRequest parts = request.getNativeRequest(MultipartHttpServletRequest.class);
        return new FillRecord(name -> parts == null ? null : parts.getFile(name))
                .fill(parameter.getParameterType(), readBody.read(plain));
    }
}
