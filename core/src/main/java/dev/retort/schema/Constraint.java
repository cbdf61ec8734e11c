package dev.retort.schema;

import dev.retort.schema.ConstraintRule.Deferral;
import dev.retort.schema.ConstraintRule.Enforcement;
import dev.retort.schema.ConstraintRule.Inheritance;
import dev.retort.schema.ForeignKeyTarget.Reaction;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule about the rows of a table.
 *
 * <p>Without a name PostgreSQL chooses one ({@code users_pkey}). A constraint that a later migration drops wants a name
 * that its author chose: {@code unique("email").named("uq_users_email")}.
 */
public sealed interface Constraint extends TableElement {

    /** Null when PostgreSQL chooses the name. */
    @Nullable
    Identifier name();

    /** The same rule under this name. */
    Constraint named(String name);

    /** The same rule where another table without a schema is looked for in this one. */
    @Override
    default Constraint in(@Nullable Identifier schema) {
        return this;
    }

    /** Whether the last column is compared like the others, or holds a period of time (PostgreSQL 18). */
    enum LastColumn {
        VALUE,
        /** {@code WITHOUT OVERLAPS} in a key, {@code PERIOD} in a foreign key. */
        PERIOD
    }

    /** A rule that can wait for the end of a transaction. */
    sealed interface Deferrable<C extends Constraint> extends Constraint {

        Deferral deferral();

        C deferral(Deferral when);

        /** Checked after each statement, unless a transaction says otherwise. */
        default C deferrable() {
            return deferral(Deferral.DEFERRABLE);
        }

        /** Checked at the end of the transaction, unless it says otherwise. */
        default C initiallyDeferred() {
            return deferral(Deferral.INITIALLY_DEFERRED);
        }
    }

    record PrimaryKey(
            @Nullable Identifier name,
            List<Identifier> columns,
            LastColumn last,
            IndexStorage storage,
            Deferral deferral)
            implements Deferrable<PrimaryKey> {
        public PrimaryKey {
            columns = required(columns, "a primary key");
        }

        @Override
        public PrimaryKey named(String name) {
            return new PrimaryKey(Identifier.of(name), columns, last, storage, deferral);
        }

        /** The periods of the last column may not overlap where the other columns are equal (PostgreSQL 18). */
        public PrimaryKey withoutOverlaps() {
            return new PrimaryKey(name, columns, LastColumn.PERIOD, storage, deferral);
        }

        public PrimaryKey including(String... included) {
            return withStorage(storage.including(included));
        }

        /** One more storage parameter of its index: {@code with("fillfactor", 70)}. */
        public PrimaryKey with(String parameter, Object value) {
            return withStorage(storage.with(parameter, value));
        }

        public PrimaryKey tablespace(String tablespace) {
            return withStorage(storage.in(tablespace));
        }

        private PrimaryKey withStorage(IndexStorage other) {
            return new PrimaryKey(name, columns, last, other, deferral);
        }

        @Override
        public PrimaryKey deferral(Deferral when) {
            return new PrimaryKey(name, columns, last, storage, when);
        }
    }

    record Unique(
            @Nullable Identifier name,
            List<Identifier> columns,
            LastColumn last,
            Nulls nulls,
            IndexStorage storage,
            Deferral deferral)
            implements Deferrable<Unique> {

        /** Whether two nulls are two values. */
        public enum Nulls {
            DISTINCT,
            NOT_DISTINCT
        }

        public Unique {
            columns = required(columns, "a unique constraint");
        }

        @Override
        public Unique named(String name) {
            return new Unique(Identifier.of(name), columns, last, nulls, storage, deferral);
        }

        /** Two nulls are the same (PostgreSQL 15). */
        public Unique nullsNotDistinct() {
            return new Unique(name, columns, last, Nulls.NOT_DISTINCT, storage, deferral);
        }

        /** The periods of the last column may not overlap where the other columns are equal (PostgreSQL 18). */
        public Unique withoutOverlaps() {
            return new Unique(name, columns, LastColumn.PERIOD, nulls, storage, deferral);
        }

        public Unique including(String... included) {
            return withStorage(storage.including(included));
        }

        /** One more storage parameter of its index: {@code with("fillfactor", 70)}. */
        public Unique with(String parameter, Object value) {
            return withStorage(storage.with(parameter, value));
        }

        public Unique tablespace(String tablespace) {
            return withStorage(storage.in(tablespace));
        }

        private Unique withStorage(IndexStorage other) {
            return new Unique(name, columns, last, nulls, other, deferral);
        }

        @Override
        public Unique deferral(Deferral when) {
            return new Unique(name, columns, last, nulls, storage, when);
        }
    }

    /**
     * A primary key or unique constraint that takes an index over; PostgreSQL renames the index to the constraint's name.
     *
     * @param was what the index is over, which is needed to make it again; null when nobody said
     */
    record UsingIndex(
            @Nullable Identifier name,
            Kind kind,
            Identifier index,
            Deferral deferral,
            @Nullable Index was) implements Deferrable<UsingIndex> {

        public enum Kind {
            PRIMARY_KEY,
            UNIQUE
        }

        @Override
        public UsingIndex named(String name) {
            return new UsingIndex(Identifier.of(name), kind, index, deferral, was);
        }

        @Override
        public UsingIndex deferral(Deferral when) {
            return new UsingIndex(name, kind, index, when, was);
        }

        @Override
        public UsingIndex in(@Nullable Identifier schema) {
            return new UsingIndex(name, kind, index, deferral, was == null ? null : was.in(schema));
        }
    }

    record Check(@Nullable Identifier name, SqlExpression condition, Inheritance inheritance, Enforcement enforcement)
            implements Constraint {
        @Override
        public Check named(String name) {
            return new Check(Identifier.of(name), condition, inheritance, enforcement);
        }

        public Check noInherit() {
            return new Check(name, condition, Inheritance.NO_INHERIT, enforcement);
        }

        /** Rows that are there already are not looked at; {@code op.validateConstraint} does that later. */
        public Check notValid() {
            return new Check(name, condition, inheritance, Enforcement.NOT_VALID);
        }

        /** Only said, never checked (PostgreSQL 18). */
        public Check notEnforced() {
            return new Check(name, condition, inheritance, Enforcement.NOT_ENFORCED);
        }
    }

    /** A column without nulls, as a constraint that has a name and can be added without a look at all rows (PostgreSQL 18). */
    record NotNull(@Nullable Identifier name, Identifier column, Inheritance inheritance, Enforcement enforcement)
            implements Constraint {
        @Override
        public NotNull named(String name) {
            return new NotNull(Identifier.of(name), column, inheritance, enforcement);
        }

        public NotNull noInherit() {
            return new NotNull(name, column, Inheritance.NO_INHERIT, enforcement);
        }

        public NotNull notValid() {
            return new NotNull(name, column, inheritance, Enforcement.NOT_VALID);
        }
    }

    record ForeignKey(
            @Nullable Identifier name,
            List<Identifier> columns,
            ForeignKeyTarget target,
            Deferral deferral,
            Enforcement enforcement)
            implements Deferrable<ForeignKey> {
        public ForeignKey {
            columns = required(columns, "a foreign key");
            target.check(columns);
        }

        @Override
        public ForeignKey named(String name) {
            return new ForeignKey(Identifier.of(name), columns, target, deferral, enforcement);
        }

        public QualifiedName referencedTable() {
            return target.table();
        }

        /** Empty for the primary key of the referenced table. */
        public List<Identifier> referencedColumns() {
            return target.columns();
        }

        /** @param only the columns that become null or default (PostgreSQL 15); none for all */
        public ForeignKey onDelete(ReferentialAction action, String... only) {
            Reaction reaction =
                    new Reaction(action, Stream.of(only).map(Identifier::of).toList());
            return to(target.onDelete(reaction));
        }

        public ForeignKey onUpdate(ReferentialAction action) {
            return to(target.onUpdate(action));
        }

        /** Of several columns, either none is null or all are. */
        public ForeignKey matchFull() {
            return to(target.match(ForeignKeyTarget.Match.FULL));
        }

        /** The last columns hold periods, and the referenced ones cover the referencing one (PostgreSQL 18). */
        public ForeignKey period() {
            return to(target.last(LastColumn.PERIOD));
        }

        private ForeignKey to(ForeignKeyTarget other) {
            return new ForeignKey(name, columns, other, deferral, enforcement);
        }

        @Override
        public ForeignKey deferral(Deferral when) {
            return new ForeignKey(name, columns, target, when, enforcement);
        }

        /** Rows that are there already are not looked at; {@code op.validateConstraint} does that later. */
        public ForeignKey notValid() {
            return new ForeignKey(name, columns, target, deferral, Enforcement.NOT_VALID);
        }

        /** Only said, never checked (PostgreSQL 18). */
        public ForeignKey notEnforced() {
            return new ForeignKey(name, columns, target, deferral, Enforcement.NOT_ENFORCED);
        }

        @Override
        public ForeignKey in(@Nullable Identifier schema) {
            return to(target.in(schema));
        }
    }

    /** No two rows for which all operators say yes. */
    record Exclude(
            @Nullable Identifier name,
            List<Exclusion> parts,
            @Nullable Identifier method,
            IndexStorage storage,
            @Nullable SqlExpression where,
            Deferral deferral)
            implements Deferrable<Exclude> {

        /** @param operator such as {@code &&} */
        public record Exclusion(IndexPart part, SqlExpression operator) {}

        public Exclude {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("an exclusion constraint compares nothing");
            }
        }

        @Override
        public Exclude named(String name) {
            return new Exclude(Identifier.of(name), parts, method, storage, where, deferral);
        }

        /** One more comparison. */
        public Exclude and(String column, String operator) {
            return and(Elements.key(column), operator);
        }

        public Exclude and(IndexPart part, String operator) {
            Exclusion next = new Exclusion(part, new SqlExpression(operator));
            return new Exclude(
                    name, Stream.concat(parts.stream(), Stream.of(next)).toList(), method, storage, where, deferral);
        }

        /** The access method of its index, mostly {@code gist}. */
        public Exclude using(String accessMethod) {
            return new Exclude(name, parts, Identifier.of(accessMethod), storage, where, deferral);
        }

        public Exclude including(String... included) {
            return withStorage(storage.including(included));
        }

        public Exclude with(String parameter, Object value) {
            return withStorage(storage.with(parameter, value));
        }

        public Exclude tablespace(String tablespace) {
            return withStorage(storage.in(tablespace));
        }

        private Exclude withStorage(IndexStorage other) {
            return new Exclude(name, parts, method, other, where, deferral);
        }

        /** A rule about the rows that fulfil this condition alone. */
        public Exclude where(String condition) {
            return new Exclude(name, parts, method, storage, new SqlExpression(condition), deferral);
        }

        @Override
        public Exclude deferral(Deferral when) {
            return new Exclude(name, parts, method, storage, where, when);
        }
    }

    private static List<Identifier> required(List<Identifier> columns, String what) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(what + " names no column");
        }
        return List.copyOf(columns);
    }
}
