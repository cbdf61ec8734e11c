package dev.retort.migration;

import dev.retort.op.IrreversibleException;
import dev.retort.op.Recorded;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.origin.Origin.SqlPlace;
import dev.retort.sql.SourceExcerpt;
import dev.retort.sql.SourcePosition;
import dev.retort.sql.SqlSection;
import dev.retort.sql.SqlSplitter;
import dev.retort.sql.SqlSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Revisions written in SQL: a header (see {@link SqlHeader}), a line {@code -- upgrade} with statements below it, and a line
 * {@code -- downgrade} with the statements that take them back.
 */
final class SqlMigrations {

    private static final String UPGRADE = "upgrade";
    private static final String DOWNGRADE = "downgrade";

    private SqlMigrations() {}

    /** @throws ScriptException when the file cannot be cut into statements, or a section is missing or there twice */
    static Content read(Script script) {
        List<SqlSection> sections = sections(script);
        List<Recorded> upgrade = statements(
                script,
                section(script, sections, UPGRADE)
                        .orElseThrow(() -> ScriptException.at(
                                script.name(),
                                script.headerLine(),
                                "no upgrade; expected a line '-- upgrade' with the statements below it")));
        Optional<List<Recorded>> downgrade =
                section(script, sections, DOWNGRADE).map(section -> statements(script, section));
        return direction -> switch (direction) {
            case UPGRADE -> upgrade;
            case DOWNGRADE -> downgrade(script, upgrade, downgrade);
        };
    }

    /** An empty section below a full one was more likely forgotten than meant, and would leave the database half way. */
    private static List<Recorded> downgrade(Script script, List<Recorded> upgrade, Optional<List<Recorded>> downgrade) {
        if (downgrade.isEmpty()) {
            throw new IrreversibleException(script.name() + " has no line '-- downgrade'");
        }
        if (downgrade.get().isEmpty() && !upgrade.isEmpty()) {
            throw new IrreversibleException("nothing stands below '-- downgrade' in " + script.name()
                    + " (where there is nothing to undo, say so: select 1;)");
        }
        return downgrade.get();
    }

    private static List<SqlSection> sections(Script script) {
        try {
            List<SqlSection> sections = SqlSplitter.sections(script.text(), Set.of(UPGRADE, DOWNGRADE));
            if (!sections.getFirst().statements().isEmpty()) {
                int offset = sections.getFirst().statements().getFirst().offset();
                throw at(script, offset, "a statement above the line '-- upgrade'; move it below");
            }
            return sections;
        } catch (SqlSyntaxException e) {
            throw at(script, e.offset(), String.valueOf(e.getMessage()));
        }
    }

    private static Optional<SqlSection> section(Script script, List<SqlSection> sections, String name) {
        List<SqlSection> found =
                sections.stream().filter(section -> section.name().equals(name)).toList();
        if (found.size() > 1) {
            throw at(script, found.get(1).offset(), "a second line '-- " + name + "'; a file has one");
        }
        return found.stream().findFirst();
    }

    private static List<Recorded> statements(Script script, SqlSection section) {
        return section.statements().stream()
                .map(statement -> new Recorded(
                        new Execute(statement), new SqlPlace(script.name(), script.text(), statement.offset())))
                .toList();
    }

    private static ScriptException at(Script script, int offset, String message) {
        SourcePosition position = SourcePosition.of(script.text(), offset);
        return new ScriptException(script.name() + ":" + position.line() + ":" + position.column() + ": " + message
                + "\n" + SourceExcerpt.at(script.text(), offset));
    }
}
