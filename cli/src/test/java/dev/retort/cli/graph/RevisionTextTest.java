package dev.retort.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.drawing.ChartNode;
import dev.retort.cli.drawing.ChartNode.State;
import dev.retort.cli.drawing.LaneNode;
import dev.retort.cli.terminal.Paint;
import dev.retort.migration.Format;
import dev.retort.migration.Script;
import dev.retort.project.History.Entry;
import dev.retort.project.History.Mark;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import dev.retort.revision.RevisionNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Labels, dependencies and marks, in Alembic's words. */
class RevisionTextTest {

    private static final Paint PLAIN = new Paint(false);

    /** Follows two, depends on two, is labelled twice, belongs to a third branch, and is marked with all that there is. */
    private static final Entry ALL = entry(
            new RevisionNode(
                    RevisionId.of("4d"),
                    ids("2b", "3c"),
                    names("users", "9f"),
                    names("offers", "shop"),
                    "Add offers",
                    ""),
            ids("5e", "6f"),
            names("main", "offers", "shop"),
            Mark.BRANCH_POINT,
            Mark.MERGE_POINT,
            Mark.CURRENT);

    private static final Entry DEPENDENT = entry(
            new RevisionNode(RevisionId.of("1a"), List.of(), names("9f"), List.of(), "", ""),
            List.of(),
            List.of(),
            Mark.EFFECTIVE_HEAD,
            Mark.APPLIED);

    private static List<RevisionId> ids(String... ids) {
        return Arrays.stream(ids).map(RevisionId::of).toList();
    }

    private static List<RevisionName> names(String... names) {
        return Arrays.stream(names).map(RevisionName::of).toList();
    }

    private static Entry entry(
            RevisionNode node, List<RevisionId> children, List<RevisionName> branches, Mark... marks) {
        Script script = new Script(node, Format.SQL, Path.of("/p/a.sql"), "a.sql", "", "", 1);
        return new Entry(script, children, ids("8e", "9f"), branches, List.of(marks));
    }

    @Test
    void aLineTellsLabelsDependenciesAndMarks() {
        assertThat(RevisionText.line(ALL, PLAIN))
                .isEqualTo(
                        "2b, 3c (users, 9f) -> 4d (main, offers, shop) (branchpoint) (mergepoint) (current), Add offers");
        assertThat(RevisionText.line(DEPENDENT, PLAIN)).isEqualTo("<base> (9f) -> 1a (effective head) (applied)");
    }

    @Test
    void aNameTellsLabelsAndMarks() {
        assertThat(RevisionText.named(ALL, PLAIN))
                .isEqualTo("4d (main, offers, shop) (branchpoint) (mergepoint) (current), Add offers");
    }

    @Test
    void detailsTellEachOnALine() {
        assertThat(RevisionText.details(ALL, PLAIN))
                .containsExactly(
                        "Rev: 4d (branchpoint) (mergepoint) (current)",
                        "Merges: 2b, 3c",
                        "Also depends on: users, 9f",
                        "Branches into: 5e, 6f",
                        "Branch names: main, offers, shop",
                        "Path: a.sql",
                        "",
                        "    Add offers",
                        "");
    }

    @Test
    void jsonTellsOwnLabelsAndThoseOfAllBranches() {
        assertThat(RevisionText.json(ALL).toString()).isEqualTo("""
                        {
                          "revision" : "4d",
                          "down" : [ "2b", "3c" ],
                          "dependsOn" : [ "8e", "9f" ],
                          "labels" : [ "offers", "shop" ],
                          "branches" : [ "main", "offers", "shop" ],
                          "message" : "Add offers",
                          "file" : "a.sql",
                          "children" : [ "5e", "6f" ],
                          "marks" : [ "branchpoint", "mergepoint", "current" ]
                        }""");
        assertThat(RevisionText.json(DEPENDENT).toString()).contains("[ \"effective head\", \"applied\" ]");
    }

    @Test
    void chartsShowOwnLabelsAndResolvedDependencies() {
        assertThat(EntryNode.chart(ALL))
                .isEqualTo(new ChartNode(
                        "4d",
                        List.of("2b", "3c"),
                        List.of("8e", "9f"),
                        List.of("offers", "shop"),
                        "Add offers",
                        Set.of(State.APPLIED)));
        assertThat(EntryNode.chart(DEPENDENT).states()).containsExactlyInAnyOrder(State.HEAD, State.APPLIED);
    }

    @Test
    void lanesLeadToWhatIsFollowedAndNotToDependencies() {
        assertThat(EntryNode.lane(ALL, '*', List.of("x")))
                .isEqualTo(new LaneNode("4d", List.of("2b", "3c"), '*', List.of("x")));
    }
}
