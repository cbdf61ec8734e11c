package dev.retort.execute;

import dev.retort.connection.SessionSettings;
import dev.retort.plan.Batch;
import dev.retort.plan.Journal;
import dev.retort.plan.Part;
import dev.retort.plan.Plan;
import dev.retort.plan.PlanException;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Repetition;
import dev.retort.plan.SessionBefore;
import dev.retort.plan.Stage;
import dev.retort.postgres.Statement;
import dev.retort.sql.SqlText;
import java.util.List;

/**
 * Writes a plan as a script for {@code psql}: the statements that a run would send, byte for byte. Each transaction begins with a
 * check that fails when the database is elsewhere, so that even a script that runs on after errors does nothing wrong.
 */
public final class OfflineScript {

    /**
     * When the server refuses a COPY, psql takes the rows that follow for statements, and would run on in them: a row that
     * holds {@code ; commit; drop table …} then does that. Only psql understands such a script, so the command is its own. And where a
     * statement in no transaction fails, the next one may not be meant for what it left.
     */
    private static final String STOP_ON_ERROR = "\\set ON_ERROR_STOP on\n\n";

    private OfflineScript() {}

    /** @throws PlanException when a stage holds code, which has no SQL */
    public static String of(Plan plan, SessionSettings settings) {
        StringBuilder script = new StringBuilder();
        if (holdsRows(plan) || plan.stages().stream().anyMatch(stage -> stage.journal() != null)) {
            script.append(STOP_ON_ERROR);
        }
        set(script, settings.statements());
        List<Statement.Sql> preparation = plan.preparation();
        for (Batch batch : plan.batches()) {
            begin(script);
            prepare(script, preparation);
            preparation = List.of();
            for (Stage stage : batch.stages()) {
                if (stage.session() == SessionBefore.CHANGED) {
                    set(script, settings.again());
                }
                script.append("-- Running ").append(stage.title()).append("\n\n");
                Repetition repetition = stage.repetition();
                if (repetition != null) {
                    batches(script, stage, repetition);
                }
                Journal journal = stage.journal();
                if (journal != null) {
                    steps(script, stage, journal);
                }
                statements(script, stage, stage.statements());
            }
            commit(script);
        }
        return script.toString();
    }

    /** Within the first transaction, so that its check also takes back tables that were created in a wrong database. */
    private static void prepare(StringBuilder script, List<Statement.Sql> preparation) {
        preparation.forEach(statement -> end(script.append(statement.text())).append('\n'));
    }

    private static void set(StringBuilder script, List<SqlText> settings) {
        settings.forEach(setting -> end(script.append(setting.sql())));
        script.append('\n');
    }

    private static boolean holdsRows(Plan plan) {
        return plan.stages().stream()
                .flatMap(stage -> stage.shown().stream())
                .anyMatch(planned -> planned.statement() instanceof Statement.CopyIn);
    }

    private static void statements(StringBuilder script, Stage stage, List<PlannedStatement> statements) {
        boolean own = false;
        for (PlannedStatement planned : statements) {
            if (own && planned.origin() == null) {
                script.append("-- Retort's records\n\n");
            } else if (!own && planned.origin() != null) {
                script.append("-- ").append(stage.file()).append("\n\n");
            }
            own = planned.origin() != null;
            switch (planned.statement()) {
                case Statement.Sql sql -> end(script.append(sql.text()));
                case Statement.InBatches update ->
                    throw new IllegalStateException("stands beside the statements: " + update);
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

    /** Leaves the next transaction begun. */
    private static void batches(StringBuilder script, Stage stage, Repetition repetition) {
        end(script.append(repetition.guard().text())).append('\n');
        end(script.append(repetition.begin().text())).append('\n');
        commit(script);
        script.append("-- ").append(stage.file()).append(", commits after each batch\n\n");
        end(script.append(repetition.loop().text())).append('\n');
        begin(script);
    }

    /** Leaves the next transaction begun. The first one is begun when this is called. */
    private static void steps(StringBuilder script, Stage stage, Journal journal) {
        List<PlannedStatement> guard = List.of(journal.guard());
        int step = 0;
        for (Part part : journal.parts()) {
            step++;
            statements(script, stage, guard);
            if (step == 1) {
                statements(script, stage, List.of(journal.open()));
            }
            switch (part) {
                case Part.Together together -> {
                    script.append(step(step, journal)).append("\n\n");
                    statements(script, stage, together.statements());
                    statements(script, stage, List.of(together.record()));
                }
                case Part.Alone alone -> {
                    statements(script, stage, List.of(alone.begun()));
                    commit(script);
                    script.append(step(step, journal)).append(", in no transaction\n\n");
                    statements(script, stage, List.of(alone.statement()));
                    begin(script);
                    statements(script, stage, guard);
                    statements(script, stage, List.of(alone.done()));
                }
            }
            commit(script);
            begin(script);
        }
        if (step < journal.steps()) {
            script.append(step(journal.steps(), journal)).append("\n\n");
        }
    }

    private static String step(int step, Journal journal) {
        return "-- Step " + step + " of " + journal.steps();
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
