package org.sangathan.platform;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container refuses before any route is found is told as every other refusal is. */
@Hidden
@RestController
class LastResort implements ErrorController {

    @Open("what could not be understood is told to whoever asked")
    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> refused(HttpServletRequest request) {
        PlatformProblem problem = switch (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)) {
            case Integer status when status == 404 -> PlatformProblem.NOT_FOUND;
            case Integer status when status == 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case Integer status when status == 413 -> PlatformProblem.TOO_LARGE;
            case Integer status when status >= 400 && status < 500 -> PlatformProblem.NOT_READABLE;
            case null, default -> PlatformProblem.UNEXPECTED;
        };
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return ProblemHandler.answer(problem, Map.of(), path instanceof String known ? known : "");
    }
}
