package org.sangathan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sangathan.commands.FrontDoor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** The server's entry: the words behind {@code ./sangathan} decide what starts. */
@EnableResilientMethods
@SpringBootApplication(proxyBeanMethods = false, exclude = UserDetailsServiceAutoConfiguration.class)
public class Sangathan {
    private Sangathan() {}

    public static void main(String[] arguments) {
        // the report is UTF-8 whatever the terminal's locale says: names are in Devanagari
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream messages = utf8(FileDescriptor.err);
        int code = new FrontDoor(Sangathan.class, out, messages).enter(List.of(arguments));
        out.flush();
        messages.flush();
        System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
