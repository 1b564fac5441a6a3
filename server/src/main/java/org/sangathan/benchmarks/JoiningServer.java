package org.sangathan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.TextMessages;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A whole server in this process, with the full made-up world, whose texts arrive here instead of on phones. */
final class JoiningServer implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final Path folder;
    private final ConfigurableApplicationContext context;
    private final Map<String, String> codes;

    private JoiningServer(Path folder, ConfigurableApplicationContext context, Map<String, String> codes) {
        this.folder = folder;
        this.context = context;
        this.codes = codes;
    }

    static JoiningServer start(ApplicationContext ours) throws IOException {
        Object application = ours.getBeansWithAnnotation(SpringBootApplication.class)
                .values()
                .iterator()
                .next();
        Path folder = Files.createTempDirectory("sangathan-bench");
        Map<String, String> codes = new ConcurrentHashMap<>();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(AopUtils.getTargetClass(application))
                .initializers(created -> ((GenericApplicationContext) created)
                        .registerBean(
                                "textsOfTheBenchmark",
                                TextMessages.class,
                                () -> (to, text) -> keep(codes, to, text.body()),
                                bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--sangathan.data=" + folder,
                        "--sangathan.database.url=embedded",
                        "--sangathan.demonstration=true",
                        "--sangathan.command=false");
        return new JoiningServer(folder, context, codes);
    }

    private static void keep(Map<String, String> codes, PhoneNumber to, String text) {
        Matcher code = CODE.matcher(text);
        if (code.find()) {
            codes.put(to.e164(), code.group());
        }
    }

    /** The code that was sent to a number; it is there before the form is answered. */
    String code(String phone) {
        String code = codes.remove(phone);
        if (code == null) {
            throw new IllegalStateException("no code was sent to " + phone);
        }
        return code;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    Path database() {
        return folder.resolve("postgres");
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
