package org.sangathan.commands;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.sangathan.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Decides by the first words what starts, and turns every failure into a message and an exit code. */
public final class FrontDoor {
    private static final Logger log = LoggerFactory.getLogger(FrontDoor.class);

    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream messages;

    public FrontDoor(Class<?> application, PrintStream out, PrintStream messages) {
        this.application = application;
        this.out = out;
        this.messages = messages;
    }

    /** Returns the exit code; a server returns when it has stopped. */
    public int enter(List<String> arguments) {
        Words words = Words.of(arguments);
        try {
            if (words.call("run")) {
                return new RunServer(application, out, messages).run(words);
            }
            if (words.call("serve")) {
                return new ServeServer(application).run(words);
            }
            return new RunCommand(application, out, messages).run(words);
        } catch (Refusal refusal) {
            return refused(words, refusal.code(), refusal.words(), refusal.exitCode());
        } catch (Exception failure) {
            return failed(words, failure);
        }
    }

    private int failed(Words words, Throwable failure) {
        log.error("{} failed", words.operands(), failure);
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof Problem)) {
            cause = cause.getCause();
        }
        if (cause instanceof Problem problem) {
            return refused(words, problem.code().code(), problem.facts().toString(), ExitCode.REFUSED);
        }
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return refused(words, "failed", reason, ExitCode.BROKEN);
    }

    private int refused(Words words, String code, String reason, int exitCode) {
        messages.println("संगठन · sangathan: " + code + ": " + reason);
        if (words.json()) {
            out.println(
                    JsonMapper.shared().writeValueAsString(Map.of("error", Map.of("code", code, "message", reason))));
        }
        return exitCode;
    }
}
