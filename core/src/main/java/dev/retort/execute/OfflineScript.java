package dev.retort.execute;

import dev.retort.plan.Batch;
import dev.retort.plan.Plan;
import dev.retort.plan.PlanException;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.SessionBefore;
import dev.retort.plan.Stage;
import dev.retort.postgres.Statement;

/**
 * Writes a plan as a script for {@code psql}: the statements that a run would send, byte for byte. Each transaction begins with a
 * check that fails when the database is elsewhere, so that even a script that runs on after errors does nothing wrong.
 */
public final class OfflineScript {

    private OfflineScript() {}

    /** @throws PlanException when a stage holds code, which has no SQL */
    public static String of(Plan plan, SessionSettings settings) {
        StringBuilder script = new StringBuilder();
        pin(script, settings);
        begin(script);
        plan.preparation()
                .forEach(statement -> end(script.append(statement.text())).append('\n'));
        commit(script);
        for (Batch batch : plan.batches()) {
            begin(script);
            for (Stage stage : batch.stages()) {
                if (stage.session() == SessionBefore.CHANGED) {
                    pin(script, settings);
                }
                stage(script, stage);
            }
            commit(script);
        }
        return script.toString();
    }

    private static void pin(StringBuilder script, SessionSettings settings) {
        settings.statements().forEach(setting -> end(script.append(setting.sql())));
        script.append('\n');
    }

    private static void stage(StringBuilder script, Stage stage) {
        script.append("-- Running ").append(stage.title()).append("\n\n");
        boolean own = false;
        for (PlannedStatement planned : stage.statements()) {
            if (own && planned.origin() == null) {
                script.append("-- Retort's records\n\n");
            } else if (!own && planned.origin() != null) {
                script.append("-- ").append(stage.file()).append("\n\n");
            }
            own = planned.origin() != null;
            switch (planned.statement()) {
                case Statement.Sql sql -> end(script.append(sql.text()));
                case Statement.CopyIn copy ->
                    end(script.append(copy.text())).append(copy.data()).append("\\.\n");
                case Statement.Call call ->
                    throw new PlanException(stage.file() + ": revision " + stage.revision() + " runs code (\""
                            + call.what() + "\"), which --sql cannot show; run it online, up to the revision before and"
                            + " from it on with --sql");
            }
            script.append('\n');
        }
    }

    private static StringBuilder end(StringBuilder script) {
        return script.append(";\n");
    }

    private static void begin(StringBuilder script) {
        script.append("BEGIN;\n\n");
    }

    private static void commit(StringBuilder script) {
        script.append("COMMIT;\n\n");
    }
}
