package com.studentverse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Hibernate compares the entities with the tables when the application starts, and so do these tests. */
class ApplicationStartTest {

    @Test
    void startsOnTheMigratedSchema() {
        try (ConfigurableApplicationContext context = start(migratedTo("head"))) {
            assertThat(context.getEnvironment().getProperty("spring.jpa.hibernate.ddl-auto"))
                    .isEqualTo("validate");
        }
    }

    @Test
    void doesNotStartWhereAMigrationIsMissing() {
        // Else Spring logs the error that is asserted here, with some hundred lines of stack.
        String quiet = "--logging.level.org.springframework=off";

        assertThatThrownBy(() -> start(migratedTo("5c8ca8d3f0b1"), quiet).close())
                .hasRootCauseMessage("Schema validation: missing column [phone_number] in table [users]");
    }

    private static String migratedTo(String target) {
        return "--spring.datasource.url="
                + StudentVerseDatabase.empty().upgradeTo(target).jdbcUrl();
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return SpringApplication.run(StudentVerseApplication.class, arguments);
    }
}
