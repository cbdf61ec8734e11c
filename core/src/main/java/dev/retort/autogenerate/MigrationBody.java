package dev.retort.autogenerate;

import dev.retort.catalog.Key;
import dev.retort.compare.BothWays;
import dev.retort.compare.SqlOfDifference;
import dev.retort.diff.Difference;
import dev.retort.diff.Step;
import dev.retort.diff.change.Note;
import dev.retort.migration.Format;
import dev.retort.migration.NewRevision.Body;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.source.JavaSource;
import dev.retort.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two differences as the text of a migration. What belongs together stands together, with what has to be known of it above it. */
final class MigrationBody {

    /** Of the statements of a method. */
    private static final int INDENT = 8;

    private MigrationBody() {}

    static Body of(BothWays ways, Format format) {
        Difference up = ways.up();
        Difference down = ways.down();
        PostgresVersion server = ways.from().server();
        return switch (format) {
            case JAVA -> {
                TreeSet<String> imports =
                        new TreeSet<>(JavaSource.of(up.operations(), INDENT).imports());
                imports.addAll(JavaSource.of(down.operations(), INDENT).imports());
                yield new Body(imports, java(up, ways.orphans()), java(down, Set.of()));
            }
            case SQL -> new Body(new TreeSet<>(), sql(up, ways.orphans(), server), sql(down, Set.of(), server));
        };
    }

    private static String java(Difference difference, Set<Key> orphans) {
        String indent = " ".repeat(INDENT);
        List<String> lines = new ArrayList<>();
        Step last = null;
        for (Step step : difference.steps()) {
            separate(lines, last, step);
            notes(last, step, orphans).forEach(note -> lines.add(indent + "// " + note));
            JavaSource.of(List.of(step.operation()), INDENT).statements().forEach(text -> lines.add(indent + text));
            last = step;
        }
        return String.join("\n", lines);
    }

    private static String sql(Difference difference, Set<Key> orphans, PostgresVersion server) {
        List<String> lines = new ArrayList<>();
        Step last = null;
        for (Step step : difference.steps()) {
            separate(lines, last, step);
            notes(last, step, orphans).forEach(note -> lines.add("-- " + note));
            lines.add(SqlOfDifference.of(List.of(step.operation()), server)
                    .script()
                    .stripTrailing());
            last = step;
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static void separate(List<String> lines, @Nullable Step last, Step step) {
        if (last != null && !object(last).equals(object(step))) {
            lines.add("");
        }
    }

    /** What a step is about: the table of a column, of an index or of a policy. */
    private static Object object(Step step) {
        Operation operation = step.operation();
        if (operation instanceof CreateIndex create) {
            return create.index().table();
        }
        return switch (step.about()) {
            case Key.Whole(ObjectName name) -> object(name);
            case Key.Side(ObjectName name, Key.Aspect aspect) -> object(name);
            case Key.DefaultRights rights -> Key.DefaultRights.class;
        };
    }

    private static Object object(ObjectName name) {
        return switch (name) {
            case PartName part -> part.of();
            // A line each, and nothing to be known of them.
            case SequenceName sequence -> SequenceName.class;
            case ObjectName.InSchema in -> in.name();
            case ObjectName other -> other.getClass();
        };
    }

    /** Once for all steps of one thing. */
    private static List<String> notes(@Nullable Step last, Step step, Set<Key> orphans) {
        if (last != null && last.about().equals(step.about()) && last.notes().equals(step.notes())) {
            return List.of();
        }
        List<String> lines =
                new ArrayList<>(step.notes().stream().map(MigrationBody::line).toList());
        if (orphans.contains(step.about())) {
            lines.add(
                    "TODO: it goes because it needs what goes below, not because the models say so: make it again without that.");
        }
        return lines;
    }

    private static String line(Note note) {
        return switch (note.kind()) {
            case LOSES_DATA -> "Loses data: " + note.text() + ".";
            case TODO -> "TODO: " + note.text() + ".";
        };
    }
}
