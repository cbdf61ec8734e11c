package dev.retort.schema;

import dev.retort.schema.SequenceOption.As;
import dev.retort.schema.SequenceOption.Cache;
import dev.retort.schema.SequenceOption.Cycling;
import dev.retort.schema.SequenceOption.IncrementBy;
import dev.retort.schema.SequenceOption.MaxValue;
import dev.retort.schema.SequenceOption.MinValue;
import dev.retort.schema.SequenceOption.OwnedBy;
import dev.retort.schema.SequenceOption.OwningColumn;
import dev.retort.schema.SequenceOption.Persistence;
import dev.retort.schema.SequenceOption.Restart;
import dev.retort.schema.SequenceOption.StartWith;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;

/** The options of sequences and identity columns, to be imported statically: {@code startWith(1000), incrementBy(10)}. */
public final class Sequences {

    private Sequences() {}

    /** @param type smallint, integer or bigint; PostgreSQL's default is bigint */
    public static As as(DataType type) {
        return new As(type);
    }

    public static StartWith startWith(long number) {
        return new StartWith(number);
    }

    /** @param step negative for a sequence that descends */
    public static IncrementBy incrementBy(long step) {
        return new IncrementBy(step);
    }

    public static MinValue minValue(long number) {
        return new MinValue(number);
    }

    /** 1, or the least of the type where the sequence descends. */
    public static MinValue noMinValue() {
        return new MinValue(null);
    }

    public static MaxValue maxValue(long number) {
        return new MaxValue(number);
    }

    /** The greatest of the type, or -1 where the sequence descends. */
    public static MaxValue noMaxValue() {
        return new MaxValue(null);
    }

    /** @param numbers how many a session takes at once; the default is 1 */
    public static Cache cache(long numbers) {
        return new Cache(numbers);
    }

    /** After the last number comes the first again. */
    public static Cycling cycle() {
        return Cycling.CYCLE;
    }

    /** After the last number comes an error. */
    public static Cycling noCycle() {
        return Cycling.NO_CYCLE;
    }

    /** The sequence is dropped with this column. */
    public static OwnedBy ownedBy(String table, String column) {
        return ownedBy(QualifiedName.of(table), column);
    }

    public static OwnedBy ownedBy(QualifiedName table, String column) {
        return new OwnedBy(new OwningColumn(table, Identifier.of(column)));
    }

    public static OwnedBy ownedByNone() {
        return new OwnedBy(null);
    }

    /** The next number is again the one to start with. */
    public static Restart restart() {
        return new Restart(null);
    }

    public static Restart restartWith(long number) {
        return new Restart(number);
    }

    /** Faster, and reset by a crash of the server. */
    public static Persistence unlogged() {
        return Persistence.UNLOGGED;
    }

    public static Persistence logged() {
        return Persistence.LOGGED;
    }

    /** Options that {@code op.alterSequence} sets; followed by {@link Change#from}. */
    public static Change change(SequenceOption... options) {
        return new Change(List.of(options), List.of());
    }

    /**
     * @param options what is set
     * @param was what was set before, with the same kinds of options; empty when nobody said
     */
    public record Change(List<SequenceOption> options, List<SequenceOption> was) {

        public Change {
            options = List.copyOf(options);
            was = List.copyOf(was);
        }

        public Change from(SequenceOption... old) {
            return new Change(options, List.of(old));
        }
    }
}
