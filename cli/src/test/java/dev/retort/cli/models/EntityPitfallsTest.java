package dev.retort.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where entities mislead, and what the comparison makes of it. */
class EntityPitfallsTest {

    private static final String PACKAGE = "packages = ['com.example.pit']";

    @RegisterExtension
    private final Workspace work = new Workspace();

    /** They depend on naming and quoting, and on the version of Hibernate. */
    @Test
    void otherHashesInNamesOfForeignKeysAreNoDifference() throws IOException {
        EntityProject project = project(ApplicationFolder.BOOT_4_1, "").settings(PACKAGE);
        project.generate("1a", "Begin");
        project.upgrade();

        project.settings(PACKAGE, "properties.hibernate.globally_quoted_identifiers = true");

        project.hasNoChanges();
        String name = work.database()
                .query("SELECT conname FROM pg_constraint WHERE contype = 'f'")
                .getFirst();
        assertThat(work.run("diff", "empty", "models").exits(ExitCode.DONE).out())
                .contains("table pet: new");
        assertThat(work.run("diff", "empty", "models", "--sql").out())
                .contains("CONSTRAINT \"FK")
                .doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {ApplicationFolder.BOOT_3_5, ApplicationFolder.BOOT_4_1})
    void anExpressionWithoutParenthesesIsTakenForAColumn(String provider) throws IOException {
        project(provider, ", indexes = @Index(name = \"ix_pet_name\", columnList = \"lower(name)\")")
                .settings(PACKAGE);

        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "check").err())
                .contains(
                        "'create index ix_pet_name on pet (\"lower(name)\")' is over a column of that name; an expression stands in"
                                + " parentheses: columnList = \"(lower(name))\"\n",
                        "column \"lower(name)\" does not exist");
    }

    /** PostgreSQL makes none, and Hibernate does not either: whoever makes one says it in the models, too. */
    @Test
    void anIndexOfAForeignKeyIsGoneUnlessTheModelsHaveIt() throws IOException {
        EntityProject project = project(ApplicationFolder.BOOT_4_1, "").settings(PACKAGE, "sql = 'schema.sql'");
        work.write("schema.sql", "");
        project.generate("1a", "Begin");
        project.upgrade();
        work.database().execute("create index ix_pet_owner on pet (owner_id)");

        work.run("check")
                .exits(ExitCode.ANSWER_IS_NO)
                .prints(
                        "index ix_pet_owner: gone",
                        "'retort revision --autogenerate -m TEXT' writes a migration that does this.");
        work.write("schema.sql", "create index on pet (owner_id);");
        project.hasNoChanges();
    }

    private EntityProject project(String provider, String table) throws IOException {
        EntityProject project = EntityProject.of(work, provider);
        work.write("src/com/example/pit/Owner.java", """
                package com.example.pit;

                import jakarta.persistence.*;

                @Entity
                @Table(name = "owner")
                public class Owner {
                    @Id
                    Long id;
                }
                """);
        work.write("src/com/example/pit/Pet.java", """
                package com.example.pit;

                import jakarta.persistence.*;

                @Entity
                @Table(name = "pet"%s)
                public class Pet {
                    @Id
                    Long id;

                    String name;

                    @ManyToOne
                    Owner owner;
                }
                """.formatted(table));
        project.application().compile(work.folder().resolve("src"));
        return project;
    }
}
