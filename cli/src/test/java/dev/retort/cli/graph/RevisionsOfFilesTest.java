package dev.retort.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code heads}, {@code history} and {@code show}. */
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
    void historyShowsAllOfThemNewestFirst() {
        work.run("history")
                .exits(ExitCode.DONE)
                .says()
                .prints(
                        "2b, 3c -> 4d (head) (mergepoint), Merge",
                        "1a -> 3c, Add name",
                        "1a -> 2b, Add phone",
                        "<base> -> 1a (branchpoint), Create users");
    }

    @Test
    void historyShowsOnDemandWhatTheDatabaseHas() {
        work.run("upgrade", "2b").exits(ExitCode.DONE);

        work.run("history", "-i")
                .exits(ExitCode.DONE)
                .says()
                .prints(
                        "2b, 3c -> 4d (head) (mergepoint), Merge",
                        "1a -> 3c, Add name",
                        "1a -> 2b (current), Add phone",
                        "<base> -> 1a (branchpoint) (applied), Create users");
    }

    @Test
    void aRangeCutsTheHistory() {
        work.run("history", "-r", "2b:4d").prints("2b, 3c -> 4d (head) (mergepoint), Merge", "1a -> 2b, Add phone");
        work.run("history", "-r", ":2b").prints("1a -> 2b, Add phone", "<base> -> 1a (branchpoint), Create users");
        work.run("history", "-r", "3c:").prints("2b, 3c -> 4d (head) (mergepoint), Merge", "1a -> 3c, Add name");

        work.run("history", "-r", "2b:3c")
                .exits(ExitCode.NOTHING_TOUCHED)
                .says(
                        "error: no way leads up from 2b to 3c: 3c does not come after 2b. 'retort history' shows the way");
        work.run("history", "-r", "1:2:3")
                .exits(ExitCode.NOTHING_TOUCHED)
                .says(
                        "error: '1:2:3' is no target; expected head, heads, base, a revision id or the beginning of one, +N"
                                + " or -N. See 'retort upgrade --help'");
    }

    @Test
    void historyOfNoFilesSaysHowToBegin() {
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
