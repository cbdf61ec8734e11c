package dev.retort.cli.run;

import dev.retort.cli.terminal.Output;
import dev.retort.cli.terminal.Paint;
import dev.retort.effect.TransactionUse;
import dev.retort.origin.Origin;
import dev.retort.plan.InProgress;
import dev.retort.plan.Journal;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Reversal;
import dev.retort.plan.Stage;
import dev.retort.postgres.Statement;
import dev.retort.project.ExpectedLoss;
import dev.retort.project.Preview.Forecast;
import dev.retort.project.Preview.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan for people: a paragraph for each revision, with its statements below it. */
final class PlanText {

    private final PlanDetail detail;
    private final Output output;
    private final Paint paint;

    PlanText(PlanDetail detail, Output output) {
        this.detail = detail;
        this.output = output;
        this.paint = output.paint();
    }

    void print(Forecast forecast) {
        if (forecast.steps().isEmpty()) {
            output.remark(HeadsText.nothingToDo(forecast.headsBefore(), forecast.fileHeads()));
            return;
        }
        if (!forecast.preparation().isEmpty()) {
            output.line(preparation(forecast.preparation()) + "\n");
        }
        if (!forecast.takenToo().isEmpty()) {
            output.line(HeadsText.takenToo(forecast.takenToo()) + "\n");
        }
        for (InProgress begun : forecast.begun()) {
            output.line(begun.summary() + "; an earlier run did these steps, and the next one goes on behind them.\n");
        }
        forecast.steps().forEach(step -> output.line(text(step) + "\n"));
        output.remark(summary(forecast));
    }

    private String preparation(List<Statement.Sql> statements) {
        String first = "Transaction 1 begins by creating what is missing of Retort's own tables.";
        return switch (detail) {
            case MIGRATIONS -> first;
            case ALL_STATEMENTS ->
                first + "\n\n"
                        + statements.stream()
                                .map(statement -> indented(StatementText.of(statement), paint::faint))
                                .collect(Collectors.joining("\n"));
        };
    }

    private String text(Step step) {
        Stage stage = step.stage();
        List<String> lines = new ArrayList<>();
        lines.add(paint.revision(stage.title()));
        lines.add("  Path: " + stage.file());
        lines.add("  " + transactions(step));
        switch (stage.action()) {
            case UPGRADE -> lines.add("  Reversible: " + reversible(step));
            case DOWNGRADE, STAMP, ACCEPT -> {}
        }
        for (ExpectedLoss loss : step.losses()) {
            lines.add("  Loses: " + paint.error(LossText.line(loss)));
        }
        List<PlannedStatement> statements = detail.statements(stage);
        lines.add(statements.isEmpty() ? "  Statements: none" : "");
        addStatements(lines, statements, stage.file());
        return String.join("\n", lines);
    }

    private static String transactions(Step step) {
        Journal journal = step.stage().journal();
        if (journal == null) {
            return "Transaction: " + step.transaction();
        }
        String some = step.transaction() == step.lastTransaction()
                ? "Transaction: " + step.transaction()
                : "Transactions: " + step.transaction() + " to " + step.lastTransaction();
        return some + ", and statements that stand in none; " + journal.steps()
                + (journal.steps() == 1 ? " step that is recorded" : " steps that are recorded one by one");
    }

    private String reversible(Step step) {
        return switch (step.reversal()) {
            case Reversal.Possible possible -> step.losses().isEmpty() ? "yes" : "yes, but what is lost stays lost";
            case Reversal.Impossible impossible ->
                paint.error("no") + ", " + impossible.reason().replace("\n", "\n    ");
        };
    }

    /** Where Retort's own statements are among them, a comment says whose the next ones are. */
    private void addStatements(List<String> lines, List<PlannedStatement> statements, String file) {
        String speaker = file;
        for (PlannedStatement planned : statements) {
            String next = planned.origin() == null ? "Retort's records" : file;
            if (!next.equals(speaker)) {
                lines.add(indented("-- " + next, paint::faint));
                speaker = next;
            }
            UnaryOperator<String> color = planned.origin() == null ? paint::faint : UnaryOperator.identity();
            boolean alone = planned.effect() != null && planned.effect().transaction() == TransactionUse.OUTSIDE;
            if (alone) {
                lines.add(indented("-- in no transaction:", paint::mark));
            }
            lines.add(indented(text(planned.statement(), planned.origin()), color));
            String effect = planned.effect() == null ? "" : EffectText.of(planned.effect());
            if (!effect.isEmpty()) {
                lines.add(indented("  -- " + effect, paint::mark));
            }
        }
    }

    private static String text(Statement statement, @Nullable Origin origin) {
        return switch (statement) {
            case Statement.Sql sql -> StatementText.of(sql);
            case Statement.InBatches update -> StatementText.of(update);
            case Statement.CopyIn copy ->
                copy.text() + "; -- " + count(copy.data().lines().count(), "line") + " of data";
            case Statement.Call call ->
                "-- run: " + call.what()
                        + (origin == null
                                ? ""
                                : " (code at " + origin.file() + ":" + origin.line() + ", not run by plan)");
        };
    }

    private static String indented(String text, UnaryOperator<String> color) {
        return text.lines()
                .map(line -> line.isEmpty() ? "" : "    " + color.apply(line))
                .collect(Collectors.joining("\n"));
    }

    private static String summary(Forecast forecast) {
        return count(forecast.steps().size(), "step") + " in "
                + count(forecast.steps().getLast().lastTransaction(), "transaction") + " would bring the database from "
                + HeadsText.of(forecast.headsBefore(), forecast.fileHeads()) + " to "
                + HeadsText.of(forecast.headsAfter(), forecast.fileHeads()) + ".";
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
