package dev.retort.execute;

import dev.retort.connection.EndedSession;
import dev.retort.origin.Origin;
import dev.retort.plan.PlannedStatement;
import dev.retort.postgres.Statement;
import dev.retort.secret.Secrets;
import dev.retort.sql.SourceExcerpt;
import dev.retort.sql.SourcePosition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A server's error told as a place in a migration file, the line, a caret, and all that the server said. */
final class StatementError {

    private static final String WHERE = "where";

    private StatementError() {}

    static String message(PlannedStatement planned, SQLException e) {
        ServerErrorMessage server = server(e);
        int position = server == null ? 0 : server.getPosition();
        List<String> lines = new ArrayList<>();
        lines.add(place(planned, position) + said(e, ""));
        String excerpt = excerpt(planned, position);
        if (!excerpt.isEmpty()) {
            lines.add(excerpt);
        }
        List<String> details = new ArrayList<>(details(e));
        if (planned.statement() instanceof Statement.InBatches) {
            // It is in a statement that Retort made of what is shown, and nobody would know again.
            details.removeIf(line -> line.startsWith(WHERE));
        }
        lines.addAll(details);
        return String.join("\n", lines);
    }

    /** For the beginning of a message. */
    static String place(PlannedStatement planned) {
        return place(planned, 0);
    }

    /** A constraint that is checked at the end of the transaction may be of any statement in it. */
    static String atCommit(SQLException e) {
        List<String> lines = new ArrayList<>(List.of(said(e, ", at COMMIT")));
        lines.addAll(details(e));
        return String.join("\n", lines);
    }

    /** What went wrong, with its SQLSTATE where it has one. */
    static String said(SQLException e, String when) {
        ServerErrorMessage server = server(e);
        String said =
                String.valueOf(server == null || server.getMessage() == null ? e.getMessage() : server.getMessage());
        return e.getSQLState() == null ? said : said + " (SQLSTATE " + e.getSQLState() + when + ")";
    }

    /** The lines that the server added; none where it was not the server that failed. */
    static List<String> details(SQLException e) {
        List<String> lines = new ArrayList<>();
        ServerErrorMessage server = server(e);
        if (server != null) {
            add(lines, "detail", server.getDetail());
            add(lines, "hint", EndedSession.hint(e).orElse(server.getHint()));
            add(lines, WHERE, server.getWhere());
            add(lines, "table", qualified(server.getSchema(), server.getTable()));
            add(lines, "constraint", server.getConstraint());
        }
        return lines;
    }

    /** Whether the server itself said it, and not pgjdbc, for instance that the connection is gone. */
    static boolean isSaidByServer(SQLException e) {
        return server(e) != null;
    }

    private static @Nullable ServerErrorMessage server(SQLException e) {
        return e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
    }

    private static void add(List<String> lines, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(name + ": " + Secrets.maskedIn(value));
        }
    }

    private static @Nullable String qualified(@Nullable String schema, @Nullable String table) {
        return table == null ? null : schema == null ? table : schema + "." + table;
    }

    private static String place(PlannedStatement planned, int position) {
        return switch (planned.origin()) {
            case null -> "Retort's own bookkeeping: ";
            case Origin.JavaLine java -> java.file() + ":" + java.line() + ": ";
            case Origin.SqlPlace place -> place.plus(offset(text(planned), position)) + ": ";
        };
    }

    /** Nothing for what nobody wrote; the line of the file for SQL files; for what Retort rendered, the statement with the line of it that failed. */
    private static String excerpt(PlannedStatement planned, int position) {
        String text = text(planned);
        int offset = offset(text, position);
        if (planned.origin() instanceof Origin.SqlPlace place) {
            return place.excerpt(text.length(), offset, Secrets::hidden);
        }
        if (planned.origin() == null) {
            return "";
        }
        if (position == 0) {
            return Secrets.masked(text);
        }
        String excerpt = SourceExcerpt.at(Secrets.hidden(text), offset);
        SourcePosition at = SourcePosition.of(text, offset);
        return text.indexOf('\n') < 0 ? excerpt : "line " + at.line() + " of the statement:\n" + excerpt;
    }

    /** The server counts characters from 1 (manual, 55.8, field P); 0 means that it did not say. */
    private static int offset(String text, int position) {
        int characters = Math.max(0, position - 1);
        return characters > text.codePointCount(0, text.length())
                ? text.length()
                : text.offsetByCodePoints(0, characters);
    }

    private static String text(PlannedStatement planned) {
        return switch (planned.statement()) {
            case Statement.Sql sql -> sql.text();
            case Statement.CopyIn copy -> copy.text();
            case Statement.InBatches update -> update.text();
            case Statement.Call call -> "run: " + call.what();
        };
    }
}
