package dev.retort.op;

import dev.retort.operation.SequenceOperation.AlterSequence;
import dev.retort.operation.SequenceOperation.CreateSequence;
import dev.retort.operation.SequenceOperation.DropSequence;
import dev.retort.schema.Dropping;
import dev.retort.schema.SequenceOption;
import dev.retort.schema.Sequences;
import java.util.List;

/** Sequences; see {@link Sequences} for their options. */
public sealed interface SequenceOperations extends Recorder permits Operations {

    /** {@code op.createSequence("offer_numbers", startWith(1000), incrementBy(10), ownedBy("offers", "number"))}. */
    default void createSequence(String name, SequenceOption... options) {
        invoke(new CreateSequence(name(name), inSchema(List.of(options))));
    }

    /** {@code op.alterSequence("offer_numbers", incrementBy(1), noCycle())}; not reversible, the other one is. */
    default void alterSequence(String name, SequenceOption... options) {
        alterSequence(name, Sequences.change(options));
    }

    /** Alters a sequence and says what it was: {@code op.alterSequence("numbers", change(cache(10)).from(cache(1)))}. */
    default void alterSequence(String name, Sequences.Change change) {
        invoke(new AlterSequence(name(name), inSchema(change.options()), inSchema(change.was())));
    }

    /** {@code op.dropSequence("offer_numbers")}; not reversible, the other one is. */
    default void dropSequence(String name) {
        invoke(new DropSequence(name(name), null, Dropping.PLAIN));
    }

    /**
     * Drops a sequence and says what it was: {@code op.dropSequence("offer_numbers", startWith(1000))}; for one without options
     * that is {@code as(bigint())}.
     */
    default void dropSequence(String name, SequenceOption first, SequenceOption... more) {
        CreateSequence was = new CreateSequence(name(name), inSchema(Parts.of(first, more)));
        invoke(new DropSequence(name(name), was, Dropping.PLAIN));
    }

    /** {@code op.dropSequence("offer_numbers", ifExists())}. */
    default void dropSequence(String name, Dropping how) {
        invoke(new DropSequence(name(name), null, how));
    }

    private List<SequenceOption> inSchema(List<SequenceOption> options) {
        return options.stream().map(option -> option.in(schema())).toList();
    }
}
