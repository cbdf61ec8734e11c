package dev.retort.cli.run;

import dev.retort.cli.terminal.Json;
import dev.retort.effect.Effect;
import dev.retort.effect.TableLock;
import dev.retort.effect.TransactionUse;
import dev.retort.migration.Script;
import dev.retort.origin.Origin;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Reversal;
import dev.retort.plan.Stage;
import dev.retort.postgres.Statement;
import dev.retort.project.ExpectedLoss;
import dev.retort.project.Preview.Forecast;
import dev.retort.project.Preview.Step;
import dev.retort.revision.RevisionNode;
import dev.retort.secret.Secrets;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A plan for programs; docs/reference/json.md explains the keys. */
final class PlanJson {

    private final PlanDetail detail;

    PlanJson(PlanDetail detail) {
        this.detail = detail;
    }

    Json of(Forecast forecast) {
        return Json.object()
                .with("ok", true)
                .with("before", forecast.headsBefore())
                .with("after", forecast.headsAfter())
                .with(
                        "preparation",
                        forecast.preparation().stream().map(Statement.Sql::text).toList())
                .with(
                        "inProgress",
                        forecast.begun().stream()
                                .map(begun -> Json.object()
                                        .with("revision", begun.revision())
                                        .with("action", begun.action())
                                        .with("done", begun.done())
                                        .with("steps", begun.steps()))
                                .toList())
                .with(
                        "takenToo",
                        forecast.takenToo().stream().map(RevisionNode::id).toList())
                .with("edited", forecast.edited().stream().map(Script::id).toList())
                .with("steps", forecast.steps().stream().map(this::json).toList());
    }

    private Json json(Step step) {
        Stage stage = step.stage();
        return Json.object()
                .with("revision", stage.revision())
                .with("action", stage.action().word())
                .with("message", stage.message())
                .with("file", stage.file())
                .with("heads", stage.headsAfter())
                .with("transaction", step.transaction())
                .with("lastTransaction", step.lastTransaction())
                .with("reversible", step.reversal() instanceof Reversal.Possible)
                .with("reason", reason(step.reversal()))
                .with("losses", step.losses().stream().map(PlanJson::json).toList())
                .with(
                        "statements",
                        detail.statements(stage).stream().map(PlanJson::json).toList());
    }

    private static @Nullable String reason(Reversal reversal) {
        return switch (reversal) {
            case Reversal.Possible possible -> null;
            case Reversal.Impossible impossible -> impossible.reason();
        };
    }

    private static Json json(ExpectedLoss expected) {
        OptionalLong rows = expected.estimatedRows();
        return Json.object()
                .with("what", expected.loss())
                .with("estimatedRows", rows.isPresent() ? rows.getAsLong() : null);
    }

    private static Json json(PlannedStatement planned) {
        Json statement = switch (planned.statement()) {
            case Statement.Sql sql -> Json.object().with("kind", "sql").with("sql", Secrets.masked(sql.text()));
            case Statement.CopyIn copy ->
                Json.object()
                        .with("kind", "copy")
                        .with("sql", copy.text())
                        .with("lines", copy.data().lines().count());
            case Statement.InBatches update ->
                Json.object()
                        .with("kind", "batches")
                        .with("sql", update.text())
                        .with("size", update.update().size());
            case Statement.Call call -> code(call, planned.origin());
        };
        Effect effect = planned.effect();
        Json owned = statement.with("bookkeeping", planned.origin() == null);
        return effect == null ? owned : with(owned, effect);
    }

    private static Json with(Json statement, Effect effect) {
        return statement
                .with("inTransaction", effect.transaction() != TransactionUse.OUTSIDE)
                .with("locks", effect.locks().stream().map(PlanJson::json).toList())
                .with("rewrite", effect.rewrite())
                .with("scans", effect.scans())
                .with("unknown", effect.unknown());
    }

    private static Json json(TableLock lock) {
        return Json.object().with("mode", lock.mode()).with("on", lock.what());
    }

    private static Json code(Statement.Call call, @Nullable Origin origin) {
        return Json.object()
                .with("kind", "code")
                .with("what", call.what())
                .with("place", origin == null ? null : origin.file() + ":" + origin.line());
    }
}
