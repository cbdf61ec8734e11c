package dev.retort.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The picture of the revisions, for people and for programs. */
class HistoryCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProjectWithAMergeAndASecondBase() {
        work.project();
        work.revision("3c", "1a", "Add name", "alter table users add name text;", "alter table users drop name;");
        work.revision("4d", "2b, 3c", "Merge", "select 1;", "select 1;");
        work.revision("5e", "", "Create cities", "create table cities (id int);", "drop table cities;");
    }

    @Test
    void itIsDrawnNewestFirst() {
        work.run("history").exits(ExitCode.DONE).says().prints("""
                * <base> -> 5e (head), Create cities

                *   2b, 3c -> 4d (head) (mergepoint), Merge
                |\\
                | * 1a -> 3c, Add name
                * | 1a -> 2b, Add phone
                |/
                * <base> -> 1a (branchpoint), Create users""");
    }

    @Test
    void aStraightHistoryIsDrawnToo() {
        work.run("history", "-r", ":2b").prints("""
                * 1a -> 2b, Add phone
                * <base> -> 1a (branchpoint), Create users""");
    }

    @Test
    void onDemandItIsMarkedWhatTheDatabaseHas() {
        work.run("upgrade", "2b").exits(ExitCode.DONE);

        work.run("history", "-i").exits(ExitCode.DONE).says().prints("""
                o <base> -> 5e (head), Create cities

                o   2b, 3c -> 4d (head) (mergepoint), Merge
                |\\
                | o 1a -> 3c, Add name
                * | 1a -> 2b (current), Add phone
                |/
                * <base> -> 1a (branchpoint) (applied), Create users""");
    }

    @Test
    void detailsStandBesideTheLanes() {
        work.run("history", "-v", "-r", "1a:4d").exits(ExitCode.DONE).says().prints("""
                *   Rev: 4d (head) (mergepoint)
                |\\  Merges: 2b, 3c
                | | Path: migrations/versions/4d.sql
                | |
                | |     Merge
                | |
                | * Rev: 3c
                | | Parent: 1a
                | | Path: migrations/versions/3c.sql
                | |
                | |     Add name
                | |
                * | Rev: 2b
                |/  Parent: 1a
                |   Path: migrations/versions/2b.sql
                |
                |       Add phone
                |
                * Rev: 1a (branchpoint)
                  Parent: <base>
                  Branches into: 2b, 3c
                  Path: migrations/versions/1a.sql

                      Create users
                """);
    }

    @Test
    void aRangeCutsTheHistoryAndLanesLeadOutOfIt() {
        work.run("history", "-r", "2b:4d").prints("""
                *   2b, 3c -> 4d (head) (mergepoint), Merge
                |\\
                * | 1a -> 2b, Add phone
                : :""");
        work.run("history", "-r", "3c:").prints("""
                *   2b, 3c -> 4d (head) (mergepoint), Merge
                |\\
                | * 1a -> 3c, Add name
                : :""");
    }

    @Test
    void aRangeWithoutAWayIsRefused() {
        work.run("history", "-r", "2b:3c")
                .exits(ExitCode.NOTHING_TOUCHED)
                .says(
                        "error: no way leads up from 2b to 3c: 3c does not come after 2b. 'retort history' shows the way");
    }

    @Test
    void aRangeHasTwoSides() {
        work.run("history", "-r", "1:2:3").exits(ExitCode.NOTHING_TOUCHED).says("""
                error: '1:2:3' is no target; expected the end:
                  1:2:3
                     ^
                See 'retort history --help'""");
    }

    @Test
    void onATerminalThePictureIsTheSameInColours() {
        CliRun colored = work.shell().interactive().run("history");

        assertThat(colored.out()).contains("\u001B[34m|\u001B[0m\u001B[35m\\\u001B[0m", "\u001B[33m4d\u001B[0m");
        assertThat(colored.out().replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(work.run("history").out());
        assertThat(work.run("-q", "history").out())
                .isEqualTo(work.run("history").out());
    }

    @Test
    void asJsonItIsAList() {
        assertThat(work.run("history", "-v", "--json").exits(ExitCode.DONE).out())
                .isEqualTo(work.run("history", "--json").out());
        assertThat(work.run("history", "-i", "-r", "2b:", "--json").json().toString())
                .contains("[2b, 3c]", "marks=[head, mergepoint]");
    }

    @Test
    void itIsWrittenForGraphviz() {
        work.run("upgrade", "2b").exits(ExitCode.DONE);

        work.run("history", "-i", "-r", "2b:4d", "--dot")
                .exits(ExitCode.DONE)
                .says()
                .prints("""
                digraph revisions {
                  rankdir=BT;
                  node [shape=box, style=rounded, fontname="Helvetica", fillcolor="#dcefdc"];
                  "4d" [label="4d\\nMerge", style="rounded,bold"];
                  "2b" [label="2b\\nAdd phone", style="rounded,filled"];
                  "3c" [label="3c", style="rounded,dotted"];
                  "1a" [label="1a", style="rounded,dotted"];
                  "2b" -> "4d";
                  "3c" -> "4d";
                  "1a" -> "2b";
                }""");
    }

    @Test
    void itIsWrittenForMermaid() {
        work.run("history", "--mermaid").exits(ExitCode.DONE).says().prints("""
                flowchart BT
                    r5e["5e<br/>Create cities"]
                    r4d["4d<br/>Merge"]
                    r3c["3c<br/>Add name"]
                    r2b["2b<br/>Add phone"]
                    r1a["1a<br/>Create users"]
                    r2b --> r4d
                    r3c --> r4d
                    r1a --> r3c
                    r1a --> r2b
                    classDef head stroke-width:3px
                    class r5e,r4d head""");
    }

    @Test
    void aDocumentIsOfOneKind() {
        for (List<String> two :
                List.of(List.of("--dot", "--json"), List.of("--mermaid", "--json"), List.of("--dot", "--mermaid"))) {
            work.refuses(ExitCode.NOTHING_TOUCHED, "history", two.get(0), two.get(1))
                    .says("error: '" + two.get(0) + "' and '" + two.get(1)
                            + "' ask for different documents; give one of them");
        }
    }
}
