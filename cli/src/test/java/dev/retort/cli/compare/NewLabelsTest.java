package dev.retort.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A value that an enum type gets can be used only in the next transaction. */
class NewLabelsTest {

    private static final String HAPPY_IS_USUAL = """
            create type mood as enum ('sad', 'ok', 'happy');
            create table users (id bigint generated always as identity primary key, email text not null,
                feels mood default 'happy' check (feels <> 'happy' or id > 0));
            """;

    @RegisterExtension
    private final Workspace work = new Workspace();

    private CliRun generate(String... more) {
        String[] arguments = new String[more.length + 6];
        System.arraycopy(
                new String[] {"revision", "--autogenerate", "-m", "Be happy", "--rev-id", "2b"}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return work.run(arguments);
    }

    private void leadsUpAndDown() {
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("check").exits(ExitCode.DONE);
        work.run("downgrade", "1a", "--yes").exits(ExitCode.DONE);
        assertThat(work.run("diff", "revision:1a", "db", "--exit-code")
                        .exits(ExitCode.DONE)
                        .out())
                .isEqualTo("No difference.\n");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("check").exits(ExitCode.DONE);
    }

    @Test
    void aValueThatIsUsedAtOnceGetsARevisionBeforeIt() {
        ModelProject.make(work);
        work.database().execute("insert into users (email, feels) values ('a@b', 'sad')");
        ModelProject.otherModels(work, HAPPY_IS_USUAL);

        generate().exits(ExitCode.DONE);

        assertThat(ModelProject.revisions(work)).hasSize(3).contains("R2b_BeHappy.java");
        assertThat(work.read("migrations/versions/R2b_BeHappy.java"))
                .contains("'happy'::mood")
                .doesNotContain("addEnumValue", "createType");
        leadsUpAndDown();
        assertThat(work.database().query("select feels from users")).containsExactly("sad");
    }

    @Test
    void aValueThatNothingUsesNeedsNoRevisionOfItsOwn() {
        ModelProject.make(work);
        ModelProject.otherModels(work, """
                create type mood as enum ('sad', 'ok', 'happy');
                create table users (id bigint generated always as identity primary key, email text not null, feels mood);
                """);

        generate().exits(ExitCode.DONE);

        assertThat(ModelProject.revisions(work)).containsExactly("1a.sql", "R2b_BeHappy.java");
        leadsUpAndDown();
    }

    /** The way back adds a value and uses it, in one transaction. */
    @Test
    void aValueThatGoesComesBackWithItsDefault() {
        ModelProject.make(work);
        ModelProject.otherModels(work, HAPPY_IS_USUAL);
        generate().exits(ExitCode.DONE);
        work.run("upgrade", "head").exits(ExitCode.DONE);
        ModelProject.models(work, "");

        work.run("revision", "--autogenerate", "-m", "Be sober", "--rev-id", "3c")
                .exits(ExitCode.DONE);

        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("check").exits(ExitCode.DONE);
        work.run("downgrade", "-1", "--yes").exits(ExitCode.DONE);
        assertThat(work.run("diff", "revision:2b", "db", "--exit-code")
                        .exits(ExitCode.DONE)
                        .out())
                .isEqualTo("No difference.\n");
    }

    @Test
    void aRenamedTypeGetsItsValuesUnderItsNewName() {
        ModelProject.make(work);
        ModelProject.otherModels(work, HAPPY_IS_USUAL.replace("mood", "feeling"));

        generate("--rename", "mood=feeling").exits(ExitCode.DONE);

        assertThat(ModelProject.revisions(work)).hasSize(3);
        leadsUpAndDown();
    }

    @Test
    void asSqlItRunsInOneTransaction() {
        ModelProject.make(work);
        ModelProject.otherModels(work, HAPPY_IS_USUAL);

        String script =
                work.run("diff", "db", "models", "--sql").exits(ExitCode.DONE).out();

        work.database().execute(script);
        work.run("check").exits(ExitCode.DONE);
    }
}
