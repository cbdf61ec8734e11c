package dev.retort.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code heads}, {@code branches} and {@code show}. */
class RevisionsOfFilesTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProjectWithAMerge() {
        work.project();
        work.revision("3c", "1a", "Add name", "alter table users add name text;", "alter table users drop name;");
        work.revision("4d", "2b, 3c", "Merge", "select 1;", "select 1;");
    }

    @Test
    void noFilesMeansNoRevisions() {
        work.settings("version_locations = [\"none\"]");
        work.createFolder("none");

        work.run("history")
                .exits(ExitCode.DONE)
                .says()
                .prints("No revisions yet; 'retort revision -m \"…\"' writes the first.");
        work.run("heads")
                .exits(ExitCode.DONE)
                .says()
                .prints("No revisions yet; 'retort revision -m \"…\"' writes the first.");
        work.run("-q", "history").exits(ExitCode.DONE).says().prints();
        work.run("branches").exits(ExitCode.DONE).says().prints("No revision is followed by more than one.");
    }

    @Test
    void headsAreWhatNothingFollows() {
        work.run("heads").exits(ExitCode.DONE).says().prints("2b, 3c -> 4d (head) (mergepoint), Merge");
        work.run("heads", "-v")
                .exits(ExitCode.DONE)
                .prints(
                        "Rev: 4d (head) (mergepoint)",
                        "Merges: 2b, 3c",
                        "Path: migrations/versions/4d.sql",
                        "",
                        "    Merge",
                        "");
    }

    @Test
    void branchesAreShownWhereTheyPart() {
        work.revision("5e", "4d", "Add city", "select 1;", "");
        work.revision("6f", "4d", "", "select 1;", "");
        work.revision("7a", "4d", "Add zip", "select 1;", "");

        work.run("branches")
                .exits(ExitCode.DONE)
                .says()
                .prints(
                        "4d (branchpoint) (mergepoint), Merge",
                        "   -> 5e (head), Add city",
                        "   -> 6f (head)",
                        "   -> 7a (head), Add zip",
                        "",
                        "1a (branchpoint), Create users",
                        "   -> 2b, Add phone",
                        "   -> 3c, Add name",
                        "");
        assertThat(work.run("branches", "-v").out()).startsWith("""
                        Rev: 4d (branchpoint) (mergepoint)
                        Merges: 2b, 3c
                        Branches into: 5e, 6f, 7a
                        Path: migrations/versions/4d.sql

                            Merge

                           -> 5e (head), Add city
                        """);
        assertThat(work.run("branches", "--json").json()).containsOnlyKeys("branchPoints");
        assertThat(work.run("branches", "--json").json().toString())
                .contains("revision=4d", "children=[5e, 6f, 7a]", "revision=1a");
    }

    @Test
    void showTellsAllAboutOne() {
        work.run("show", "1")
                .exits(ExitCode.DONE)
                .says()
                .prints(
                        "Rev: 1a (branchpoint)",
                        "Parent: <base>",
                        "Branches into: 2b, 3c",
                        "Path: migrations/versions/1a.sql",
                        "",
                        "    Create users",
                        "");
        assertThat(work.run("show", "head").out()).startsWith("Rev: 4d (head) (mergepoint)\n");
    }

    @Test
    void showWantsARevision() {
        work.run("show", "base")
                .exits(ExitCode.NOTHING_TOUCHED)
                .says("error: 'base' is no revision; 'retort history' lists all of them");
        work.run("show", "nope")
                .exits(ExitCode.NOTHING_TOUCHED)
                .says("error: no revision is called 'nope' or begins so, and no branch has this label."
                        + " 'retort history' lists all revisions");
        work.revision("1ab", "4d", "", "select 1;", "");
        work.run("show", "1a").exits(ExitCode.DONE);
        work.revision("1ac", "4d", "", "select 1;", "");
        work.run("show", "1")
                .exits(ExitCode.NOTHING_TOUCHED)
                .says("error: '1' is the beginning of 3 revisions: 1a, 1ab, 1ac. Write more of the id");
        work.run("show", "head")
                .exits(ExitCode.NOTHING_TOUCHED)
                .says("error: there are several heads: 1ab, 1ac. Name one of them, or all: 'retort show heads'."
                        + " 'retort merge' joins them");
    }

    @Test
    void asJsonAllOfThemHaveTheSameKeys() {
        for (String[] command :
                new String[][] {{"show", "1a"}, {"history", "-r", "base:1a"}, {"history", "-i", "-r", ":1a"}}) {
            CliRun run = work.run(command);
            assertThat(run.exits(ExitCode.DONE).says().out()).isNotEmpty();
        }
        work.run("show", "1a", "--json").prints("""
                {
                  "revisions" : [ {
                    "revision" : "1a",
                    "down" : [ ],
                    "dependsOn" : [ ],
                    "labels" : [ ],
                    "branches" : [ ],
                    "message" : "Create users",
                    "file" : "migrations/versions/1a.sql",
                    "children" : [ "2b", "3c" ],
                    "marks" : [ "branchpoint" ]
                  } ]
                }""");
        assertThat(work.run("history", "-r", ":1a", "--json").json())
                .isEqualTo(work.run("show", "1a", "--json").json());
        assertThat(work.run("heads", "--json").json().get("heads"))
                .isEqualTo(work.run("show", "4d", "--json").json().get("revisions"));
    }
}
