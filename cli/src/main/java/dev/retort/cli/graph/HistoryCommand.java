package dev.retort.cli.graph;

import dev.retort.cli.drawing.ChartNode;
import dev.retort.cli.drawing.Dot;
import dev.retort.cli.drawing.LaneDrawing;
import dev.retort.cli.drawing.LaneNode;
import dev.retort.cli.drawing.Mermaid;
import dev.retort.cli.line.Form;
import dev.retort.cli.line.Known;
import dev.retort.cli.line.Line;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.cli.terminal.Paint;
import dev.retort.project.History;
import dev.retort.project.History.Entry;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort history}. */
@Command(
        name = "history",
        description = "Draw the revisions of the files as a graph, newest first.",
        footer = {
            "",
            "Examples:",
            "  retort history",
            "  retort history -i                 with what the database has",
            "  retort history -r 5c8c:1975       from one to the other",
            "  retort history --dot              for Graphviz: | dot -Tsvg -o history.svg"
        })
public final class HistoryCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "FROM:TO",
            description = "Only these; either side may be left out.")
    private @Nullable String range;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Ask the database, and mark what is applied: * is, o is not.")
    private boolean indicateCurrent;

    @Option(names = "--dot", description = "Print the graph for Graphviz.")
    private boolean dot;

    @Option(names = "--mermaid", description = "Print the graph for Mermaid.")
    private boolean mermaid;

    /** As a {@link Line} has it. */
    public static final Form FORM = new Form(
            0,
            0,
            List.of(
                    Known.value("--rev-range", "-r"),
                    Known.flag("--indicate-current", "-i"),
                    Known.flag("--dot"),
                    Known.flag("--mermaid")));

    /** For the parser of all lines, which fills it. */
    public HistoryCommand() {}

    public HistoryCommand(RetortCommand retort, Line line) {
        this.retort = retort;
        this.range = line.value("--rev-range");
        this.indicateCurrent = line.has("--indicate-current");
        this.dot = line.has("--dot");
        this.mermaid = line.has("--mermaid");
    }

    @Override
    public Integer call() {
        Output output = retort.output();
        requireOneDocument(output);
        List<Entry> entries = entries();
        if (dot || mermaid) {
            List<ChartNode> nodes = entries.stream().map(EntryNode::chart).toList();
            output.verbatim(dot ? Dot.of(nodes) : Mermaid.of(nodes));
            return ExitCode.DONE.number();
        }
        if (entries.isEmpty()) {
            output.remark(RevisionText.NONE);
        }
        draw(entries, output);
        output.json(() -> Json.object()
                .with("revisions", entries.stream().map(RevisionText::json).toList()));
        return ExitCode.DONE.number();
    }

    private void requireOneDocument(Output output) {
        List<String> asked = new ArrayList<>();
        if (dot) {
            asked.add("--dot");
        }
        if (mermaid) {
            asked.add("--mermaid");
        }
        if (output.form() == Output.Form.JSON) {
            asked.add("--json");
        }
        if (asked.size() > 1) {
            throw new CliException(
                    "'" + String.join("' and '", asked) + "' ask for different documents; give one of them");
        }
    }

    private List<Entry> entries() {
        TargetRange wanted =
                range == null ? TargetRange.all() : TargetRange.parse(range, Target.base(), Target.heads());
        History history = new History(retort.project());
        return indicateCurrent ? history.listWithDatabase(wanted) : history.list(wanted);
    }

    private void draw(List<Entry> entries, Output output) {
        Paint paint = output.paint();
        List<LaneNode> nodes = entries.stream()
                .map(entry -> EntryNode.lane(entry, mark(entry), text(entry, paint)))
                .toList();
        LaneDrawing.draw(nodes, paint::lane, output::line);
    }

    private char mark(Entry entry) {
        return indicateCurrent && !entry.isApplied() ? EntryNode.LACKING : LaneNode.MARK;
    }

    private List<String> text(Entry entry, Paint paint) {
        return retort.verbosity() > 0 ? RevisionText.details(entry, paint) : List.of(RevisionText.line(entry, paint));
    }
}
