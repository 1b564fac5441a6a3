package org.sangathan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where a refusal becomes an answer: RFC 9457 problem details. */
@RestControllerAdvice
class ProblemHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);
    /** A partition's or shard's copy of a constraint carries a number behind the name. */
    private static final Pattern COPY_SUFFIX = Pattern.compile("_\\d+$");

    private final Map<String, ProblemCode> codeByConstraint;

    ProblemHandler(List<ConstraintProblem> constraints) {
        codeByConstraint =
                constraints.stream().collect(Collectors.toMap(ConstraintProblem::constraint, ConstraintProblem::code));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Problem problem, HttpServletRequest request) {
        return answer(problem.code(), problem.facts(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refusedByDatabase(
            DataIntegrityViolationException violation, HttpServletRequest request) {
        ProblemCode code = codeByConstraint.get(
                COPY_SUFFIX.matcher(constraintOf(violation)).replaceFirst(""));
        return code == null ? unexpected(violation, request) : answer(code, Map.of(), request);
    }

    /** A deadlock, or a lock that did not come: nothing was written. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> changedByAnother(ConcurrencyFailureException lost, HttpServletRequest request) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        log.warn("request lost to another: {} {} {}", request.getMethod(), route, lost.getMessage());
        return answer(PlatformProblem.CHANGED_BY_ANOTHER, Map.of("retry_after_seconds", 1L), request);
    }

    private static String constraintOf(DataIntegrityViolationException violation) {
        if (violation.getMostSpecificCause() instanceof PSQLException refusal
                && refusal.getServerErrorMessage() != null) {
            String constraint = refusal.getServerErrorMessage().getConstraint();
            return constraint == null ? "" : constraint;
        }
        return "";
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        InvalidParameterException.class,
        ServletRequestBindingException.class,
        MultipartException.class
    })
    ResponseEntity<Map<String, Object>> notReadable(HttpServletRequest request) {
        return answer(PlatformProblem.NOT_READABLE, Map.of(), request);
    }

    /** What stands in the path and cannot be an id names nothing. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> notOfType(
            MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        boolean inPath = wrong.getParameter().hasParameterAnnotation(PathVariable.class);
        return answer(inPath ? PlatformProblem.NOT_FOUND : PlatformProblem.NOT_READABLE, Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> notFound(NoResourceFoundException missing, HttpServletRequest request) {
        return answer(PlatformProblem.NOT_FOUND, Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> methodNotAllowed(
            HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return answer(PlatformProblem.METHOD_NOT_ALLOWED, Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> mediaType(HttpMediaTypeException wrong, HttpServletRequest request) {
        return answer(PlatformProblem.MEDIA_TYPE_NOT_SUPPORTED, Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unexpected(Exception failure, HttpServletRequest request) {
        UUID requestId = RequestIds.of(request);
        // the route, not the path: paths carry invitations and sign-in links
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        log.error("request {} failed: {} {}", requestId, request.getMethod(), route, failure);
        return answer(PlatformProblem.UNEXPECTED, Map.of("request_id", requestId), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException tooMuch, HttpServletRequest request) {
        return answer(PlatformProblem.TOO_LARGE, Map.of(), request);
    }

    private static ResponseEntity<Map<String, Object>> answer(
            ProblemCode code, Map<String, Object> facts, HttpServletRequest request) {
        return answer(code, facts, request.getRequestURI());
    }

    /** @param path Mastodon's clients are answered as Mastodon does */
    static ResponseEntity<Map<String, Object>> answer(ProblemCode code, Map<String, Object> facts, String path) {
        boolean client = ClientErrors.isFor(path);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(code.status())
                .contentType(client ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON);
        if (facts.get("retry_after_seconds") instanceof Long seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        return answer.body(client ? ClientErrors.body(code, facts) : details(code, facts));
    }

    private static Map<String, Object> details(ProblemCode code, Map<String, Object> facts) {
        HttpStatus status = HttpStatus.valueOf(code.status());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", code.status());
        body.put("code", code.code());
        body.putAll(facts);
        return body;
    }
}
