package dev.retort.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What branches are called and need of each other, wherever revisions are shown. */
class LabelsAndDependenciesTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    /** Two branches with a base each; the offers need the first users and the last of them. */
    @BeforeEach
    void makeProjectOfTwoBranches() {
        work.settings();
        revision("1a", "", "labels: users", "Create users");
        revision("2b", "1a", "labels: phones", "Add phone");
        revision("3c", "", "depends-on: 1a\n-- labels: offers", "Create offers");
        revision("4d", "3c", "depends-on: phones", "Add caller");
    }

    private void revision(String id, String down, String line, String message) {
        work.write("migrations/versions/" + id + ".sql", """
                -- %s
                -- revision: %s
                -- down: %s
                -- %s

                -- upgrade
                select 1;

                -- downgrade
                select 1;
                """.formatted(message, id, down, line));
    }

    @Test
    void historyNamesThemAndDrawsWhatIsFollowed() {
        work.run("history").exits(ExitCode.DONE).says().prints("""
                * 3c (phones) -> 4d (offers) (head), Add caller
                * <base> (1a) -> 3c (offers), Create offers

                * 1a -> 2b (phones, users) (effective head), Add phone
                * <base> -> 1a (users), Create users""");
    }

    @Test
    void onDemandHeadsThatOthersDependOnAreLeftOut() {
        work.run("heads")
                .exits(ExitCode.DONE)
                .says()
                .prints(
                        "1a -> 2b (phones, users) (effective head), Add phone",
                        "3c (phones) -> 4d (offers) (head), Add caller");
        work.run("heads", "--resolve-dependencies")
                .exits(ExitCode.DONE)
                .says()
                .prints("3c (phones) -> 4d (offers) (head), Add caller");
    }

    @Test
    void showTellsThem() {
        work.run("show", "offers@head").exits(ExitCode.DONE).says().prints("""
                Rev: 4d (head)
                Parent: 3c
                Also depends on: phones
                Branch names: offers
                Path: migrations/versions/4d.sql

                    Add caller
                """);
        assertThat(work.run("show", "phones").out())
                .startsWith("Rev: 2b (effective head)\nParent: 1a\nBranch names: phones, users\n");
    }

    @Test
    void branchesTellsThem() {
        revision("5e", "1a", "labels: names", "Add name");
        work.run("branches").exits(ExitCode.DONE).says().prints("""
                1a (users) (branchpoint), Create users
                   -> 2b (phones, users) (effective head), Add phone
                   -> 5e (names, users) (head), Add name
                """);
    }

    @Test
    void chartsHaveDependenciesAsArrows() {
        assertThat(work.run("history", "--dot").out())
                .contains("\"3c\" [label=\"3c (offers)\\nCreate offers\"];", "\"2b\" -> \"4d\" [style=dashed];");
        assertThat(work.run("history", "--mermaid").out())
                .contains("r3c[\"3c (offers)<br/>Create offers\"]", "r2b -.-> r4d");
    }

    @Test
    void jsonHasDependenciesAsIds() {
        assertThat(work.run("show", "4d", "--json").json().toString())
                .contains("down=[3c], dependsOn=[2b], labels=[], branches=[offers],");
    }
}
