package dev.retort.cli.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.run("init").exits(ExitCode.DONE);
    }

    @Test
    void itWritesAJavaMigrationBehindTheHead() {
        work.run("revision", "-m", "create users", "--rev-id", "1a").exits(ExitCode.DONE);
        work.run("revision", "-m", "Add phone number", "--rev-id", "2b")
                .exits(ExitCode.DONE)
                .says()
                .prints("Created /project/migrations/versions/R2b_AddPhoneNumber.java");

        assertThat(work.read("migrations/versions/R2b_AddPhoneNumber.java")).isEqualTo("""
                import static dev.retort.schema.Elements.*;
                import static dev.retort.schema.Types.*;

                import dev.retort.migration.Migration;
                import dev.retort.migration.Revision;
                import dev.retort.op.Operations;

                /** Add phone number. */
                @Revision(id = "2b", down = "1a")
                public final class R2b_AddPhoneNumber implements Migration {

                    @Override
                    public void upgrade(Operations op) {}

                    @Override
                    public void downgrade(Operations op) {
                        op.reverse(this::upgrade);
                    }
                }
                """);
        work.run("-u", work.database().url(), "upgrade", "head").exits(ExitCode.DONE);
    }

    @Test
    void itWritesAnSqlMigrationOnDemand() {
        work.run("revision", "-m", "Add phone number", "--rev-id", "1a", "--format", "sql")
                .exits(ExitCode.DONE)
                .prints("Created /project/migrations/versions/1a_add_phone_number.sql");

        assertThat(work.read("migrations/versions/1a_add_phone_number.sql")).isEqualTo("""
                -- Add phone number
                -- revision: 1a
                -- down:

                -- upgrade

                -- downgrade
                """);
        work.run("-u", work.database().url(), "upgrade", "head").exits(ExitCode.DONE);
    }

    @Test
    void asJsonItTellsWhatItWrote() {
        work.run("revision", "-m", "First", "--rev-id", "1a", "--json")
                .exits(ExitCode.DONE)
                .says()
                .prints("""
                {
                  "revision" : "1a",
                  "down" : [ ],
                  "dependsOn" : [ ],
                  "labels" : [ ],
                  "message" : "First",
                  "file" : "/project/migrations/versions/R1a_First.java"
                }""");
    }

    @Test
    void withoutAnIdItChoosesOneLikeAlembics() {
        Map<String, Object> first =
                work.run("revision", "--json").exits(ExitCode.DONE).json();
        Map<String, Object> second =
                work.run("revision", "--json").exits(ExitCode.DONE).json();

        assertThat(first.get("revision")).asString().matches("[0-9a-f]{12}");
        assertThat(second.get("down")).isEqualTo(List.of(first.get("revision")));
        assertThat(second.get("message")).isEqualTo("");
        work.run("-u", work.database().url(), "upgrade", "head").exits(ExitCode.DONE);
    }

    @Test
    void anIdThatExistsIsRefused() {
        work.run("revision", "-m", "First", "--rev-id", "1a").exits(ExitCode.DONE);
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "-m", "Second", "--rev-id", "1a")
                .says(
                        "error: revision 1a exists already, in migrations/versions/R1a_First.java; choose another --rev-id, or"
                                + " leave it out");
    }

    @Test
    void anIdThatTheVersionTableCouldNotKeepIsRefused() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--rev-id", "a b")
                .says("error: the revision id 'a b' holds ' '; only letters A to Z, digits, '_' and '.' are allowed");
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--rev-id", "x".repeat(33))
                .says("error: the revision id '" + "x".repeat(33)
                        + "' has 33 characters; at most 32 fit into the version" + " table");
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--rev-id", "head")
                .says("error: the revision id 'head' is a word of the command line; choose another");
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--rev-id", "1.a")
                .says("error: 'R1.a' is no name of a Java class; a Java migration's revision id has no '.'");
    }

    @Test
    void behindSeveralHeadsItDoesNotGuess() {
        work.revision("1a", "", "One", "select 1;", "");
        work.revision("2b", "", "Two", "select 1;", "");
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "-m", "Third")
                .says("error: there are several heads: 1a, 2b. Say which one to follow: 'retort revision --head 1a' or"
                        + " 'retort revision --head 2b'. 'retort merge' joins them");
    }

    @Test
    void aSecondHeadIsMadeOnPurpose() {
        work.project();
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--head", "1a")
                .says(
                        "error: revision 1a is no head: 2b follows it, so that there would be one more head. 'retort revision"
                                + " --head 1a --splice' means it; the heads are 2b");

        work.run("revision", "--head", "1", "--splice", "--rev-id", "3c", "--format", "sql")
                .exits(ExitCode.DONE)
                .prints(
                        "Created /project/migrations/versions/3c.sql",
                        "There are 2 heads now: 2b, 3c. 'retort merge' joins them.");
        work.run("revision", "--head", "3c", "--rev-id", "4d", "-q")
                .exits(ExitCode.DONE)
                .prints("Created /project/migrations/versions/R4d.java");
    }

    @Test
    void aBranchHasItsOwnBaseLabelsAndDependencies() {
        work.project();
        work.run("revision", "--head", "base", "--rev-id", "3c", "--branch-label", "offers", "--format", "sql")
                .exits(ExitCode.DONE);
        assertThat(work.read("migrations/versions/3c.sql")).contains("-- down:\n-- labels: offers\n\n");

        work.run(
                        "revision",
                        "--head",
                        "offers@head",
                        "--rev-id",
                        "4d",
                        "--depends-on",
                        "1",
                        "--depends-on",
                        "2b",
                        "--json")
                .exits(ExitCode.DONE)
                .prints("""
                {
                  "revision" : "4d",
                  "down" : [ "3c" ],
                  "dependsOn" : [ "1a", "2b" ],
                  "labels" : [ ],
                  "message" : "",
                  "file" : "/project/migrations/versions/R4d.java"
                }""");

        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--head", "2b", "--branch-label", "offers")
                .says("error: the branch label 'offers' is a label of revision 3c already, in"
                        + " migrations/versions/3c.sql:2; choose another --branch-label");
        work.run("upgrade", "offers@head").exits(ExitCode.DONE);
        assertThat(work.database().heads()).containsExactly("4d");
    }

    @Test
    void whatItIsToFollowMustBeInTheFiles() {
        work.project();
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--head", "zz")
                .says("error: no revision is called 'zz' or begins so, and no branch has this label. 'retort history'"
                        + " lists all revisions");
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--head", "current")
                .says("error: 'current' counts from where the database is, and no database is asked. Name a revision"
                        + " instead; 'retort current' shows where the database is");
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--branch-label", "a-b")
                .says("error: the name 'a-b' holds '-'; only letters A to Z, digits, '_' and '.' are" + " allowed");
    }

    @Test
    void itWritesToOneOfTheVersionLocations() {
        work.settings("version_locations = [\"migrations/versions\", \"more\"]");
        work.createFolder("more");

        work.run("revision", "-m", "x", "--rev-id", "1a", "--version-path", "more")
                .exits(ExitCode.DONE)
                .prints("Created /project/more/R1a_X.java");
        work.run("heads").exits(ExitCode.DONE).prints("<base> -> 1a (head), x");
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--version-path", "elsewhere")
                .says(
                        "error: 'elsewhere' is none of the version locations [/project/migrations/versions, /project/more]; add"
                                + " it to version_locations in retort.toml");
    }

    @Test
    void aLocationThatIsMissingOrAFileIsNamed() {
        work.settings("version_locations = [\"migrations/versions\", \"more\"]");
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--version-path", "more")
                .says("error: more: the folder of the migrations cannot be read: no such file or folder. 'retort"
                        + " init' creates it; 'script_location' in retort.toml names it");
        work.write("more", "a file");
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--version-path", "more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ static { System.exit(1); } /*",
                "\\u002a/ broken",
                "ends with a backslash \\",
                "@Revision(id = \"x\")",
                "<p>paragraph",
                "äöü 数据 🐘",
                "two\nlines\r\nand\ttab",
                "'; drop table users; --",
                "revision of prices",
                "quote \" and {@code x}",
                "%s %n $1 {}",
                "A sentence."
            })
    void aMessageDoesNotBreakTheFile(String message) {
        for (String format : List.of("java", "sql")) {
            work.run("revision", "-m", message, "--format", format).exits(ExitCode.DONE);
        }
        String url = work.database().url();
        work.run("-u", url, "upgrade", "head").exits(ExitCode.DONE);
        assertThat(work.database().query("SELECT count(DISTINCT rtrim(message, '.')) FROM retort.history"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revision: 5", "down: x", "upgrade", "Downgrade", "author: me"})
    void aMessageThatWouldBeAHeaderLineIsRefusedInSql(String message) {
        if (message.startsWith("author")) {
            work.run("revision", "--format", "sql", "-m", message).exits(ExitCode.DONE);
            work.run("history").exits(ExitCode.DONE);
        } else {
            work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--format", "sql", "-m", message)
                    .says("error: the message '" + message
                            + "' would be taken for a header line of the file; choose other" + " words");
        }
    }

    @Test
    void anUnknownFormatIsRefused() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--format", "xml")
                .says("error: 'xml' is no format; expected java or sql");
    }

    @Test
    void theFileTemplateNamesTheFile() {
        work.settings("file_template = \"V_{rev}_{slug}_x\"\nformat = \"sql\"");
        work.run("revision", "-m", "Add: Phone!", "--rev-id", "1a")
                .exits(ExitCode.DONE)
                .prints("Created /project/migrations/versions/V_1a_add_phone_x.sql");
    }
}
