package dev.retort.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code retort revision --autogenerate --online}. */
class OnlineTest {

    private static final String STRICTER = """
            create type mood as enum ('sad', 'ok');
            create table offers (id bigint generated always as identity primary key, code text unique);
            create index on offers (code);
            create table users (id bigint generated always as identity primary key, email text not null, feels mood not null,
                offer_id bigint constraint users_offer references offers, constraint users_email unique (email),
                constraint short check (length(email) < 100));
            create index users_feels on users (feels);
            """;

    @RegisterExtension
    private final Workspace work = new Workspace();

    private CliRun generate(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "revision", "--autogenerate", "--online", "-m", "Be strict", "--rev-id", "2b", "--format", "sql"));
        arguments.addAll(List.of(more));
        return work.run(arguments.toArray(String[]::new));
    }

    /** The bodies of the new files, in the order in which they follow each other. */
    private List<String> upgrades() {
        return upgrades("1a");
    }

    private List<String> upgrades(String first) {
        List<String> texts = new ArrayList<>();
        String parent = first;
        boolean found = true;
        while (found) {
            found = false;
            for (String file : ModelProject.revisions(work)) {
                String text = work.read("migrations/versions/" + file);
                if (text.contains("-- down: " + parent + "\n")) {
                    texts.add(text.substring(text.indexOf("-- upgrade\n") + 11, text.indexOf("-- downgrade\n"))
                            .strip());
                    parent = text.lines()
                            .filter(line -> line.startsWith("-- revision: "))
                            .findFirst()
                            .orElseThrow()
                            .substring("-- revision: ".length());
                    found = true;
                    break;
                }
            }
        }
        return texts;
    }

    @Test
    void constraintsLookAtTheRowsLaterAndIndexesAreBuiltConcurrently() {
        ModelProject.make(work);
        work.database().execute("insert into users (email, feels) values ('a@b', 'ok')");
        ModelProject.otherModels(work, STRICTER);

        generate().exits(ExitCode.DONE);

        assertThat(upgrades()).containsExactly("""
                CREATE TABLE offers (
                    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
                    code text,
                    CONSTRAINT offers_pkey PRIMARY KEY (id),
                    CONSTRAINT offers_code_key UNIQUE (code)
                );
                CREATE INDEX offers_code_idx ON offers (code);

                -- TODO: fails where feels is null in a row: fill these rows first.
                ALTER TABLE users ADD CONSTRAINT feels_not_null CHECK (feels IS NOT NULL) NOT VALID;
                ALTER TABLE users ADD COLUMN offer_id bigint;
                ALTER TABLE users ADD CONSTRAINT short CHECK (length(email) < 100) NOT VALID;
                ALTER TABLE users ADD CONSTRAINT users_offer FOREIGN KEY (offer_id) REFERENCES offers (id) NOT VALID;""", """
                CREATE UNIQUE INDEX CONCURRENTLY users_email ON users (email);
                ALTER TABLE users ADD CONSTRAINT users_email UNIQUE USING INDEX users_email;
                CREATE INDEX CONCURRENTLY users_feels ON users (feels);""", """
                -- TODO: fails where feels is null in a row: fill these rows first.
                ALTER TABLE users VALIDATE CONSTRAINT feels_not_null;
                ALTER TABLE users VALIDATE CONSTRAINT short;
                ALTER TABLE users VALIDATE CONSTRAINT users_offer;
                -- TODO: fails where feels is null in a row: fill these rows first.
                ALTER TABLE users ALTER COLUMN feels SET NOT NULL;
                ALTER TABLE users DROP CONSTRAINT feels_not_null;""");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("check").exits(ExitCode.DONE);
        work.run("downgrade", "1a", "--yes").exits(ExitCode.DONE);
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("check").exits(ExitCode.DONE);
    }

    @Test
    void keysOfColumnsThatBecomeNotNullAreStillValidatedAfterTheyAreMade() {
        ModelProject.make(work);
        work.revision("1b", "1a", "Notes", "create table notes (id bigint, user_id bigint);", "drop table notes;");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        ModelProject.models(work, """
                create table notes (id bigint constraint notes_pkey primary key,
                    user_id bigint not null constraint notes_user references users);
                """);

        generate().exits(ExitCode.DONE);

        assertThat(upgrades("1b"))
                .containsExactly("""
                        -- TODO: fails where id is null in a row: fill these rows first.
                        ALTER TABLE notes ADD CONSTRAINT id_not_null CHECK (id IS NOT NULL) NOT VALID;
                        -- TODO: fails where user_id is null in a row: fill these rows first.
                        ALTER TABLE notes ADD CONSTRAINT user_id_not_null CHECK (user_id IS NOT NULL) NOT VALID;
                        ALTER TABLE notes ADD CONSTRAINT notes_user FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;""", "CREATE UNIQUE INDEX CONCURRENTLY notes_pkey ON notes (id);", """
                        -- TODO: fails where id is null in a row: fill these rows first.
                        ALTER TABLE notes VALIDATE CONSTRAINT id_not_null;
                        -- TODO: fails where user_id is null in a row: fill these rows first.
                        ALTER TABLE notes VALIDATE CONSTRAINT user_id_not_null;
                        ALTER TABLE notes VALIDATE CONSTRAINT notes_user;
                        -- TODO: fails where id is null in a row: fill these rows first.
                        ALTER TABLE notes ALTER COLUMN id SET NOT NULL;
                        ALTER TABLE notes DROP CONSTRAINT id_not_null;
                        -- TODO: fails where user_id is null in a row: fill these rows first.
                        ALTER TABLE notes ALTER COLUMN user_id SET NOT NULL;
                        ALTER TABLE notes DROP CONSTRAINT user_id_not_null;
                        ALTER TABLE notes ADD CONSTRAINT notes_pkey PRIMARY KEY USING INDEX notes_pkey;""");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("check").exits(ExitCode.DONE);
    }

    @Test
    void whatMakesNobodyWaitIsOneRevision() {
        ModelProject.make(work);
        ModelProject.models(work, "create table offers (id bigint primary key, code text unique);");

        generate().exits(ExitCode.DONE);

        assertThat(ModelProject.revisions(work)).hasSize(2);
    }

    @Test
    void newNamesAreARevisionOfTheirOwn() {
        ModelProject.make(work);
        ModelProject.otherModels(work, """
                create type mood as enum ('sad', 'ok');
                create table users (id bigint generated always as identity primary key, mail text not null, feels mood,
                    constraint short check (length(mail) < 100));
                """);

        generate("--rename", "users.email=mail").exits(ExitCode.DONE);

        assertThat(upgrades())
                .containsExactly(
                        "ALTER TABLE users RENAME COLUMN email TO mail;",
                        "ALTER TABLE users ADD CONSTRAINT short CHECK (length(mail) < 100) NOT VALID;",
                        "ALTER TABLE users VALIDATE CONSTRAINT short;");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("check").exits(ExitCode.DONE);
        work.run("downgrade", "1a", "--yes").exits(ExitCode.DONE);
        work.run("upgrade", "head").exits(ExitCode.DONE);
    }

    @Test
    void withoutAutogenerateThereIsNothingToDoOnline() {
        ModelProject.make(work);

        assertThat(work.run("revision", "-m", "x", "--online")
                        .exits(ExitCode.NOTHING_TOUCHED)
                        .err())
                .contains("--autogenerate");
    }
}
