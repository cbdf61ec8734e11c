package com.studentverse.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.jdbc.Sql;

/**
 * A test of the running application. All such tests share it and its database, which is at head; each finds the tables
 * empty. No transaction is around a test, so that what the database refuses at a commit is refused here too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import(StudentVerseTest.StoppedClock.class)
@ContextConfiguration(initializers = StudentVerseTest.OnAMigratedDatabase.class)
@Sql(statements = "truncate users, offers, entitlements")
public @interface StudentVerseTest {

    /** Points the application to a database of its own. */
    final class OnAMigratedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String url = StudentVerseDatabase.empty().upgradeTo("head").jdbcUrl();
            TestPropertyValues.of("spring.datasource.url=" + url).applyTo(context);
        }
    }

    /** Shows {@link Samples#NOW}. */
    @TestConfiguration
    class StoppedClock {

        @Bean
        @Primary
        Clock stoppedClock() {
            return Clock.fixed(Samples.NOW, ZoneOffset.UTC);
        }
    }
}
