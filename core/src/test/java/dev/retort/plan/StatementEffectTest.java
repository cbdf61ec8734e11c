package dev.retort.plan;

import static dev.retort.change.ColumnChange.setType;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.effect.Effect;
import dev.retort.effect.LockMode;
import dev.retort.effect.Rewrite.Verdict;
import dev.retort.effect.SessionUse;
import dev.retort.effect.TableLock;
import dev.retort.effect.TransactionUse;
import dev.retort.fixture.Recording;
import dev.retort.op.Operations;
import dev.retort.postgres.Statement;
import dev.retort.sql.PostgresVersion;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What statements do, known from the operations that they come from. */
class StatementEffectTest {

    private static Effect effect(Consumer<Operations> work) {
        Recording recording = Recording.of(work);
        List<Statement> statements = recording.statements(PostgresVersion.NEWEST);
        assertThat(statements).hasSize(1);
        return StatementEffect.of(statements.getFirst(), PostgresVersion.NEWEST, recording.operations());
    }

    private static Verdict rewrite(Consumer<Operations> work) {
        return effect(work).rewrite().verdict();
    }

    @Test
    void theTypeThatAnOperationSaysWasThereIsKnown() {
        assertThat(rewrite(op -> op.alterColumn("t", "c", setType(bigint()).from(integer()))))
                .isEqualTo(Verdict.YES);
        assertThat(rewrite(op -> op.alterColumn("t", "c", setType(text()).from(varchar(20)))))
                .isEqualTo(Verdict.NO);
        assertThat(rewrite(op -> op.alterColumn("t", "c", setType(bigint())))).isEqualTo(Verdict.MAYBE);
    }

    @Test
    void theTypeOfAnotherColumnSaysNothing() {
        Recording other = Recording.of(op -> {
            op.alterColumn("t", "d", setType(bigint()).from(integer()));
            op.schema("app").alterColumn("t", "c", setType(bigint()).from(integer()));
        });
        Statement statement = new Statement.Sql("ALTER TABLE t ALTER COLUMN c TYPE bigint");

        assertThat(StatementEffect.of(statement, PostgresVersion.NEWEST, other.operations())
                        .rewrite()
                        .verdict())
                .isEqualTo(Verdict.MAYBE);
    }

    @Test
    void rowsOfCopyLockAsAnyWritingDoes() {
        Statement copy = new Statement.CopyIn("COPY t FROM stdin", "1\n");

        Effect effect = StatementEffect.of(copy, PostgresVersion.NEWEST, List.of());
        assertThat(effect.isKnown()).isTrue();
        assertThat(effect.locks()).extracting(TableLock::mode).first().isEqualTo(LockMode.ROW_EXCLUSIVE);
    }

    @Test
    void whatCodeDoesIsNotKnownAndItMayChangeTheSession() {
        Effect effect = effect(op -> op.run("fill", connection -> {}));

        assertThat(effect.unknown()).containsExactly("what the code does");
        assertThat(effect.session()).isEqualTo(SessionUse.CHANGES);
        assertThat(effect.transaction()).isEqualTo(TransactionUse.INSIDE);
    }
}
