package dev.retort.logic;

import dev.retort.logic.TriggerMoment.ConstraintTiming.Deferral;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a trigger fires; made by {@link Triggers#before} and its like, and ended by {@code execute}.
 *
 * @param condition null for always
 * @param oldTable the name of the rows as they were, for an {@code AFTER} trigger; null for none
 * @param newTable the name of the rows as they are, for an {@code AFTER} trigger; null for none
 * @param constraint null for a trigger that is no constraint
 */
public record TriggerMoment(
        Timing timing,
        List<TriggerEvent> events,
        Level level,
        @Nullable SqlExpression condition,
        @Nullable Identifier oldTable,
        @Nullable Identifier newTable,
        @Nullable ConstraintTiming constraint) {

    public enum Timing {
        BEFORE,
        AFTER,
        /** For views. */
        INSTEAD_OF
    }

    public enum Level {
        ROW,
        STATEMENT
    }

    /**
     * What a constraint trigger has that others have not: it can wait for the end of the transaction.
     *
     * @param from another table that the constraint is about; null for none
     */
    public record ConstraintTiming(
            Deferral deferral, @Nullable QualifiedName from) {

        /** When it is checked, and whether {@code SET CONSTRAINTS} may choose another time. */
        public enum Deferral {
            NOT_DEFERRABLE,
            INITIALLY_IMMEDIATE,
            INITIALLY_DEFERRED
        }
    }

    public TriggerMoment {
        events = List.copyOf(events);
    }

    public TriggerMoment forEachRow() {
        return forEach(Level.ROW);
    }

    /** Once a statement, which is what a trigger without {@link #forEachRow} does. */
    public TriggerMoment forEachStatement() {
        return forEach(Level.STATEMENT);
    }

    private TriggerMoment forEach(Level one) {
        return new TriggerMoment(timing, events, one, condition, oldTable, newTable, constraint);
    }

    /** @param sql over {@code old} and {@code new}: {@code old.email is distinct from new.email} */
    public TriggerMoment when(String sql) {
        return new TriggerMoment(timing, events, level, new SqlExpression(sql), oldTable, newTable, constraint);
    }

    public TriggerMoment referencingOldTable(String name) {
        return new TriggerMoment(timing, events, level, condition, Identifier.of(name), newTable, constraint);
    }

    public TriggerMoment referencingNewTable(String name) {
        return new TriggerMoment(timing, events, level, condition, oldTable, Identifier.of(name), constraint);
    }

    /** Makes it a constraint trigger. */
    public TriggerMoment asConstraint() {
        return constraint == null ? asConstraint(Deferral.NOT_DEFERRABLE, null) : this;
    }

    /** Makes it a constraint trigger that {@code SET CONSTRAINTS} can defer. */
    public TriggerMoment deferrable() {
        return asConstraint(Deferral.INITIALLY_IMMEDIATE, from());
    }

    /** Makes it a constraint trigger that waits for the end of the transaction. */
    public TriggerMoment initiallyDeferred() {
        return asConstraint(Deferral.INITIALLY_DEFERRED, from());
    }

    /** Makes it a constraint trigger that is about another table, too. */
    public TriggerMoment from(String table) {
        return from(QualifiedName.of(table));
    }

    /** As {@link #from(String)}, with {@code name("app", "countries")} for a table in another schema. */
    public TriggerMoment from(QualifiedName table) {
        return asConstraint(constraint == null ? Deferral.NOT_DEFERRABLE : constraint.deferral(), table);
    }

    private @Nullable QualifiedName from() {
        return constraint == null ? null : constraint.from();
    }

    private TriggerMoment asConstraint(Deferral deferral, @Nullable QualifiedName from) {
        return new TriggerMoment(
                timing, events, level, condition, oldTable, newTable, new ConstraintTiming(deferral, from));
    }

    /** @param arguments texts that the function finds in {@code TG_ARGV} */
    public Trigger execute(String function, String... arguments) {
        return execute(QualifiedName.of(function), arguments);
    }

    /** As {@link #execute(String, String...)}, with {@code name("app", "touch")} for a function in another schema. */
    public Trigger execute(QualifiedName function, String... arguments) {
        return new Trigger(this, function, Stream.of(arguments).toList());
    }

    /** The same moment where another table without a schema is looked for in this one. */
    TriggerMoment in(@Nullable Identifier schema) {
        return constraint == null || constraint.from() == null
                ? this
                : asConstraint(constraint.deferral(), constraint.from().in(schema));
    }
}
