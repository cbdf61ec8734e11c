package dev.retort.cli.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MergeCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    /** {@code 1a} and {@code 2b} behind it, and {@code 3c} beside {@code 2b}. */
    @BeforeEach
    void makeTwoHeads() {
        work.project();
        work.revision("3c", "1a", "Add age", "alter table users add age int;", "alter table users drop age;");
    }

    @Test
    void itJoinsAllHeads() {
        work.run("upgrade", "head").exits(ExitCode.NOTHING_TOUCHED);

        work.run("merge", "--rev-id", "4d", "--format", "sql", "-q")
                .exits(ExitCode.DONE)
                .says()
                .prints("Created /project/migrations/versions/4d_merge_2b_and_3c.sql");

        assertThat(work.read("migrations/versions/4d_merge_2b_and_3c.sql")).isEqualTo("""
                -- merge 2b and 3c
                -- revision: 4d
                -- down: 2b, 3c

                -- upgrade

                -- downgrade
                """);
        work.run("upgrade", "head").exits(ExitCode.DONE);
        assertThat(work.database().heads()).containsExactly("4d");
    }

    @Test
    void itTakesTheSameOptionsAsRevision() {
        work.run(
                        "merge",
                        "3c",
                        "2b",
                        "-m",
                        "Join",
                        "--rev-id",
                        "4d",
                        "--branch-label",
                        "users",
                        "--version-path",
                        "migrations/versions")
                .exits(ExitCode.DONE);

        assertThat(work.read("migrations/versions/R4d_Join.java"))
                .contains("/** Join. */\n@Revision(id = \"4d\", down = {\"3c\", \"2b\"}, labels = \"users\")\n");
        work.run("upgrade", "users").exits(ExitCode.DONE);
    }

    @Test
    void itSaysThatSqlIsNotLookedInto() {
        work.run("merge", "--rev-id", "4d")
                .exits(ExitCode.DONE)
                .prints(
                        "Created /project/migrations/versions/R4d_Merge2bAnd3c.java",
                        "Unknown: the SQL of migrations/versions/2b.sql, the SQL of migrations/versions/3c.sql; look whether"
                                + " the order matters.");
    }

    private void twoJavaSides(String one, String other) {
        work.revision("2b", "1a", "Nothing", "", "");
        work.revision("3c", "1a", "Nothing", "", "");
        work.javaRevision("5e", "2b", one);
        work.javaRevision("6f", "3c", other);
    }

    @Test
    void itSaysThatTheSidesTouchDifferentObjects() {
        twoJavaSides(
                "op.createIndex(\"idx_x\", \"users\", \"email\"); op.dropColumn(\"offers\", \"price\");",
                "op.dropColumn(\"users\", \"phone\");");
        work.run("merge", "--rev-id", "7a")
                .exits(ExitCode.DONE)
                .prints(
                        "Created /project/migrations/versions/R7a_Merge5eAnd6f.java",
                        "They touch different objects: index idx_x, offers.price | users.phone.");
    }

    @Test
    void itSaysWhatBothSidesTouch() {
        twoJavaSides(
                "op.dropTable(\"users\"); op.dropColumn(\"offers\", \"a\");",
                "op.dropColumn(\"users\", \"phone\"); op.dropColumn(\"offers\", \"b\");");
        work.run("merge", "--rev-id", "7a")
                .exits(ExitCode.DONE)
                .prints(
                        "Created /project/migrations/versions/R7a_Merge5eAnd6f.java",
                        "Both touch table users: table users | users.phone; review the order.",
                        "Both touch table offers, but different parts of it: offers.a | offers.b.");
    }

    @Test
    void asJsonItTellsAllOfIt() {
        twoJavaSides("op.dropTable(\"users\");", "op.dropColumn(\"users\", \"phone\"); op.execute(\"select 1\");");
        work.run("merge", "--rev-id", "7a", "--json").exits(ExitCode.DONE).prints("""
                {
                  "revision" : "7a",
                  "down" : [ "5e", "6f" ],
                  "dependsOn" : [ ],
                  "labels" : [ ],
                  "message" : "merge 5e and 6f",
                  "file" : "/project/migrations/versions/R7a_Merge5eAnd6f.java",
                  "comparison" : {
                    "verdict" : "same part",
                    "sides" : [ {
                      "head" : "5e",
                      "revisions" : [ "2b", "5e" ],
                      "changes" : [ "table users" ],
                      "unknown" : [ ]
                    }, {
                      "head" : "6f",
                      "revisions" : [ "3c", "6f" ],
                      "changes" : [ "users.phone" ],
                      "unknown" : [ "the SQL of migrations/versions/R6f_Test.java:10" ]
                    } ],
                    "meetings" : [ {
                      "heads" : [ "5e", "6f" ],
                      "object" : "table users",
                      "nearness" : "same part",
                      "first" : [ "table users" ],
                      "second" : [ "users.phone" ]
                    } ]
                  }
                }""");
    }

    @Test
    void whatIsNoMergeIsRefused() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "merge", "2b")
                .says("error: that is one revision, 2b; name at least two to merge, or none for all heads");
        work.refuses(ExitCode.NOTHING_TOUCHED, "merge", "1a", "2b")
                .says("error: revision 1a is no head: 2b, 3c follow it, so that there would be one more head. --splice"
                        + " means it; the heads are 2b, 3c");
        work.refuses(ExitCode.NOTHING_TOUCHED, "merge", "1a", "2b", "--splice")
                .says("error: revision 2b comes after 1a and has all that it has; leave 1a out");
        work.refuses(ExitCode.NOTHING_TOUCHED, "merge", "zz", "2b")
                .says("error: no revision is called 'zz' or begins so, and no branch has this label. 'retort history'"
                        + " lists all revisions");
    }
}
