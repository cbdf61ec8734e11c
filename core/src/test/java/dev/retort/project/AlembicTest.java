package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.TestProject;
import dev.retort.plan.Tracking;
import dev.retort.revision.RevisionId;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that Alembic keeps is taken over as it is, and Alembic could go on with it. */
class AlembicTest {

    /** As Alembic creates it. */
    private static final String ALEMBICS_TABLE = """
            CREATE TABLE alembic_version (
                version_num VARCHAR(32) NOT NULL,
                CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
            )""";

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary)
                .with(new Tracking(QualifiedName.of("public", "alembic_version"), Identifier.of("retort")));
        project.folder()
                .sql("5c8ca8d3f0b1", "", "create table users (id int);", "drop table users;")
                .sql(
                        "1975ea83b712",
                        "5c8ca8d3f0b1",
                        "alter table users add phone text;",
                        "alter table users drop phone;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private void alembicWasHere() {
        project.database()
                .execute(ALEMBICS_TABLE + "; insert into alembic_version values ('5c8ca8d3f0b1');"
                        + "create table users (id int)");
    }

    @Test
    void theRevisionThatAlembicLeftIsWhereTheDatabaseIs() {
        alembicWasHere();

        assertThat(new Current(project.project()).read().heads()).containsExactly(RevisionId.of("5c8ca8d3f0b1"));
        project.upgrade("head");

        assertThat(project.heads()).containsExactly("1975ea83b712");
        assertThat(project.database().catalog()).contains("column public.users.phone text\n");
        assertThat(project.database().query("select revision from retort.history"))
                .containsExactly("1975ea83b712");
    }

    @Test
    void theTableStaysAlembics() {
        alembicWasHere();
        String before = alembicTable();

        project.upgrade("head");
        project.downgrade("base");

        assertThat(alembicTable()).isEqualTo(before);
    }

    @Test
    void anAlembicTableThatIsEmptyIsBase() {
        project.database().execute(ALEMBICS_TABLE);

        assertThat(project.upgrade("+1").headsAfter()).containsExactly(RevisionId.of("5c8ca8d3f0b1"));
    }

    @Test
    void aTableThatRetortMakesIsTheOneThatAlembicWouldMake() {
        project.upgrade("head");
        String retorts = alembicTable();
        project.database().execute("drop table alembic_version;" + ALEMBICS_TABLE);

        assertThat(alembicTable()).isEqualTo(retorts);
    }

    private String alembicTable() {
        return project.database()
                .catalog()
                .lines()
                .filter(line -> line.contains("alembic_version"))
                .reduce("", (all, line) -> all + line + "\n");
    }
}
