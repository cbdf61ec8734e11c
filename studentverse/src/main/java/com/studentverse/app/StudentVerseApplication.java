package com.studentverse.app;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The StudentVerse backend. */
@SpringBootApplication
public class StudentVerseApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StudentVerseApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
