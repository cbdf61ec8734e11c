package dev.retort.change;

import dev.retort.schema.Column.IdentityKind;
import dev.retort.schema.DataType;
import dev.retort.schema.SequenceOption;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One change of {@code op.alterColumn}; the factories are to be imported statically.
 *
 * <p>A change that replaces something can be reversed when it says what it replaces:
 * {@code setType(bigint()).from(integer())}. A component {@code was} is null when nobody said.
 */
public sealed interface ColumnChange
        permits ColumnChange.SetType,
                ColumnChange.OfDomain,
                ColumnChange.AddIdentity,
                ColumnChange.SetIdentity,
                ColumnChange.DropIdentity,
                ColumnChange.SetExpression,
                ColumnChange.DropExpression,
                ColumnStorageChange {

    /** What undoes it; null when nobody said enough. */
    @Nullable
    ColumnChange inverse();

    /** What {@code op.alterDomain} takes as well. */
    sealed interface OfDomain extends ColumnChange {

        @Override
        @Nullable
        OfDomain inverse();
    }

    /** Why there is no inverse, where there is none. */
    default String whyIrreversible() {
        return "nobody said with .from(…) what it was before";
    }

    /** What of the column it changes, in words. Of each there is one change at a time. */
    String subject();

    /**
     * @param collation null for that of the type
     * @param using how old values become new ones; null for PostgreSQL's assignment cast
     */
    record SetType(
            DataType type,
            @Nullable QualifiedName collation,
            @Nullable SqlExpression using,
            @Nullable PreviousType was) implements ColumnChange {

        public SetType using(String expression) {
            return new SetType(type, collation, new SqlExpression(expression), was);
        }

        public SetType collate(String name) {
            return collate(QualifiedName.of(name));
        }

        public SetType collate(QualifiedName name) {
            return new SetType(type, name, using, was);
        }

        public SetType from(DataType old) {
            return new SetType(type, collation, using, new PreviousType(old, null, null));
        }

        public SetType from(PreviousType old) {
            return new SetType(type, collation, using, old);
        }

        /** With a {@code USING} clause nobody knows how the new values become old ones again, unless its author says. */
        @Override
        public @Nullable SetType inverse() {
            return was == null || (using != null && was.using() == null)
                    ? null
                    : new SetType(was.type(), was.collation(), was.using(), new PreviousType(type, collation, using));
        }

        @Override
        public String whyIrreversible() {
            return was == null
                    ? ColumnChange.super.whyIrreversible()
                    : "nobody said with .from(old(…).using(…)) how the values become old ones again";
        }

        @Override
        public String subject() {
            return "the type";
        }
    }

    /**
     * What the type of a column was before: {@code old(text()).using("age::text")}.
     *
     * @param using how new values become old ones again; null for PostgreSQL's assignment cast
     */
    record PreviousType(
            DataType type,
            @Nullable QualifiedName collation,
            @Nullable SqlExpression using) {

        public PreviousType collate(String name) {
            return collate(QualifiedName.of(name));
        }

        public PreviousType collate(QualifiedName name) {
            return new PreviousType(type, name, using);
        }

        public PreviousType using(String expression) {
            return new PreviousType(type, collation, new SqlExpression(expression));
        }
    }

    record SetNotNull() implements OfDomain {
        @Override
        public DropNotNull inverse() {
            return new DropNotNull();
        }

        @Override
        public String subject() {
            return "whether it is null";
        }
    }

    record DropNotNull() implements OfDomain {
        @Override
        public SetNotNull inverse() {
            return new SetNotNull();
        }

        @Override
        public String subject() {
            return "whether it is null";
        }
    }

    /** @param was null when nobody said; the inverse is then unknown */
    record SetDefault(SqlExpression expression, @Nullable PreviousDefault was) implements OfDomain {

        public SetDefault from(SqlExpression old) {
            return new SetDefault(expression, new PreviousDefault(old));
        }

        public SetDefault fromNone() {
            return new SetDefault(expression, new PreviousDefault(null));
        }

        @Override
        public @Nullable OfDomain inverse() {
            if (was == null) {
                return null;
            }
            return was.expression() == null
                    ? new DropDefault(expression)
                    : new SetDefault(was.expression(), new PreviousDefault(expression));
        }

        @Override
        public String subject() {
            return "the default";
        }
    }

    /** @param was null when nobody said */
    record DropDefault(@Nullable SqlExpression was) implements OfDomain {

        public DropDefault from(SqlExpression old) {
            return new DropDefault(old);
        }

        @Override
        public @Nullable SetDefault inverse() {
            return was == null ? null : new SetDefault(was, new PreviousDefault(null));
        }

        @Override
        public String subject() {
            return "the default";
        }
    }

    /** What a default was before; to know that there was none is not the same as not to know. */
    record PreviousDefault(@Nullable SqlExpression expression) {}

    /** Makes the column, which has to be not null, an identity column. */
    record AddIdentity(IdentityKind kind, List<SequenceOption> options) implements ColumnChange {
        public AddIdentity {
            options = List.copyOf(SequenceOption.checkedForIdentity("identity", options));
        }

        @Override
        public DropIdentity inverse() {
            return new DropIdentity(this);
        }

        @Override
        public String subject() {
            return "the identity";
        }
    }

    /** @param to what changes; the rest stays */
    record SetIdentity(IdentityState to, @Nullable IdentityState was) implements ColumnChange {

        public SetIdentity from(IdentityKind old, SequenceOption... options) {
            return new SetIdentity(to, new IdentityState(old, List.of(options)));
        }

        public SetIdentity from(SequenceOption... options) {
            return new SetIdentity(to, new IdentityState(null, List.of(options)));
        }

        @Override
        public @Nullable SetIdentity inverse() {
            return was == null ? null : new SetIdentity(was, to);
        }

        @Override
        public String subject() {
            return "the identity";
        }
    }

    /** @param kind null when that is not what it is about */
    record IdentityState(@Nullable IdentityKind kind, List<SequenceOption> options) {

        /** @throws IllegalArgumentException when it says nothing, or has an option that an identity has not */
        public IdentityState {
            options = List.copyOf(SequenceOption.checkedForIdentity("identity", options));
            if (kind == null && options.isEmpty()) {
                throw new IllegalArgumentException(
                        "nothing to set of the identity; give its kind, such as BY_DEFAULT, or an option");
            }
        }
    }

    /** The inverse begins to count anew. */
    record DropIdentity(@Nullable AddIdentity was) implements ColumnChange {

        public DropIdentity from(IdentityKind old, SequenceOption... options) {
            return new DropIdentity(new AddIdentity(old, List.of(options)));
        }

        @Override
        public @Nullable AddIdentity inverse() {
            return was;
        }

        @Override
        public String subject() {
            return "the identity";
        }
    }

    /** Of a generated column (PostgreSQL 17). */
    record SetExpression(SqlExpression expression, @Nullable SqlExpression was) implements ColumnChange {

        public SetExpression from(String old) {
            return new SetExpression(expression, new SqlExpression(old));
        }

        @Override
        public @Nullable SetExpression inverse() {
            return was == null ? null : new SetExpression(was, expression);
        }

        @Override
        public String subject() {
            return "the generation expression";
        }
    }

    /** Makes a stored generated column a plain one, which keeps its values. */
    record DropExpression() implements ColumnChange {
        @Override
        public @Nullable ColumnChange inverse() {
            return null;
        }

        @Override
        public String whyIrreversible() {
            return "PostgreSQL cannot make a column generated that is there already";
        }

        @Override
        public String subject() {
            return "the generation expression";
        }
    }

    /** @return what two of the changes say about one thing, as the end of a sentence */
    static Optional<String> contradiction(List<ColumnChange> changes) {
        Set<String> subjects = new HashSet<>();
        for (ColumnChange change : changes) {
            if (!subjects.add(change.subject())) {
                return Optional.of("gets two changes of " + change.subject() + "; leave one");
            }
        }
        boolean both = changes.stream().anyMatch(SetDefault.class::isInstance)
                && changes.stream().anyMatch(AddIdentity.class::isInstance);
        return both ? Optional.of("gets a default and an identity; leave one") : Optional.empty();
    }

    /** {@code setType(integer()).using("age::int").from(old(text()))}. */
    static SetType setType(DataType type) {
        return new SetType(type, null, null, null);
    }

    /** For {@link SetType#from(PreviousType)}. */
    static PreviousType old(DataType type) {
        return new PreviousType(type, null, null);
    }

    static SetNotNull setNotNull() {
        return new SetNotNull();
    }

    static DropNotNull dropNotNull() {
        return new DropNotNull();
    }

    static SetDefault setDefault(SqlExpression expression) {
        return new SetDefault(expression, null);
    }

    static DropDefault dropDefault() {
        return new DropDefault(null);
    }

    /** {@code addIdentity(BY_DEFAULT, startWith(1000))}. */
    static AddIdentity addIdentity(IdentityKind kind, SequenceOption... options) {
        return new AddIdentity(kind, List.of(options));
    }

    /** {@code setIdentity(BY_DEFAULT, incrementBy(10)).from(ALWAYS, incrementBy(1))}. */
    static SetIdentity setIdentity(IdentityKind kind, SequenceOption... options) {
        return new SetIdentity(new IdentityState(kind, List.of(options)), null);
    }

    /** {@code setIdentity(restartWith(5000))}. */
    static SetIdentity setIdentity(SequenceOption... options) {
        return new SetIdentity(new IdentityState(null, List.of(options)), null);
    }

    static DropIdentity dropIdentity() {
        return new DropIdentity(null);
    }

    /** {@code setExpression("net * 1.19").from("net * 1.16")}. */
    static SetExpression setExpression(String expression) {
        return new SetExpression(new SqlExpression(expression), null);
    }

    static DropExpression dropExpression() {
        return new DropExpression();
    }
}
