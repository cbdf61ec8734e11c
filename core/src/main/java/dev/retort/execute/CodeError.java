package dev.retort.execute;

import dev.retort.origin.Origin;
import dev.retort.plan.PlannedStatement;
import dev.retort.postgres.Statement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a migration's own code threw, told as a place in its file. */
final class CodeError {

    private CodeError() {}

    static String message(PlannedStatement planned, Throwable thrown) {
        String where = switch (planned.origin()) {
            case null -> "";
            case Origin.JavaLine java -> java.file() + ":" + line(thrown, java) + ": ";
            case Origin.SqlPlace place -> place + ": ";
        };
        if (!(thrown instanceof SQLException e)) {
            String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
            return where + thrown.getClass().getSimpleName() + message;
        }
        List<String> lines = new ArrayList<>();
        lines.add(where + StatementError.said(e, ""));
        if (planned.statement() instanceof Statement.Call call) {
            lines.add("run: " + call.what());
        }
        lines.addAll(StatementError.details(e));
        return String.join("\n", lines);
    }

    /** The line of the migration that failed, where the trace has one; else the line that asked for the work. */
    private static int line(Throwable thrown, Origin.JavaLine asked) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getFileName() != null && asked.file().endsWith(frame.getFileName())) {
                return frame.getLineNumber();
            }
        }
        return asked.line();
    }
}
