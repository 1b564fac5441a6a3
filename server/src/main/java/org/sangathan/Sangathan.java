package org.sangathan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server's entry. */
@SpringBootApplication
public class Sangathan {
    public static void main(String[] arguments) {
        SpringApplication.run(Sangathan.class, arguments);
    }
}
