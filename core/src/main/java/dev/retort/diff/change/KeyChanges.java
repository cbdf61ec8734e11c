package dev.retort.diff.change;

import dev.retort.change.TableChange.StorageChange;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.AlterConstraint;
import dev.retort.operation.ConstraintOperation.ValidateConstraint;
import dev.retort.operation.IndexOperation.AlterIndex;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.Operation;
import dev.retort.schema.Constraint;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.Constraint.NotNull;
import dev.retort.schema.ConstraintRule.Enforcement;
import dev.retort.schema.Index;
import dev.retort.schema.IndexStorage;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Constraints and indexes. */
public final class KeyChanges {

    private KeyChanges() {}

    static Change between(AddConstraint from, AddConstraint to, PostgresVersion server) {
        Constraint old = from.constraint();
        Constraint wish = to.constraint();
        Identifier name = Objects.requireNonNull(wish.name(), "a catalog knows the name of each constraint");
        if (isSame(old, wish)) {
            return Change.none();
        }
        if (validated(old).equals(Optional.of(wish))) {
            return Change.inPlace(new ValidateConstraint(to.table(), name, null));
        }
        if (old instanceof ForeignKey was && wish instanceof ForeignKey is) {
            return foreignKey(to, was, is, name);
        }
        if (old instanceof NotNull was
                && wish instanceof NotNull is
                && server.isAtLeast(18)
                && new NotNull(was.name(), was.column(), is.inheritance(), was.enforcement()).equals(is)
                && is.enforcement() != Enforcement.NOT_VALID) {
            return Change.inPlace(new AlterConstraint(to.table(), name, is.inheritance(), null));
        }
        return Change.replace();
    }

    /** Under one name, or under none. */
    public static boolean isSame(Constraint old, Constraint wish) {
        if (old instanceof Constraint.Check was && wish instanceof Constraint.Check is) {
            return Membership.isSame(was.condition(), is.condition())
                    && new Constraint.Check(was.name(), is.condition(), was.inheritance(), was.enforcement())
                            .equals(is);
        }
        return old.equals(wish);
    }

    /** Only of foreign keys can be changed when they are checked (manual, ALTER TABLE … ALTER CONSTRAINT). */
    private static Change foreignKey(AddConstraint to, ForeignKey was, ForeignKey is, Identifier name) {
        if (!was.deferral(is.deferral()).equals(is)) {
            return Change.replace();
        }
        return Change.inPlace(new AlterConstraint(to.table(), name, is.deferral(), null));
    }

    /** The constraint that it will be once its rows were looked at; empty where they were. */
    private static Optional<Constraint> validated(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Check check
            when check.enforcement() == Enforcement.NOT_VALID ->
                Optional.of(new Constraint.Check(
                        check.name(), check.condition(), check.inheritance(), Enforcement.ENFORCED));
            case ForeignKey key
            when key.enforcement() == Enforcement.NOT_VALID ->
                Optional.of(
                        new ForeignKey(key.name(), key.columns(), key.target(), key.deferral(), Enforcement.ENFORCED));
            case NotNull rule
            when rule.enforcement() == Enforcement.NOT_VALID ->
                Optional.of(new NotNull(rule.name(), rule.column(), rule.inheritance(), Enforcement.ENFORCED));
            case Constraint other -> Optional.empty();
        };
    }

    static Change between(CreateIndex from, CreateIndex to) {
        Index old = from.index();
        Index wish = to.index();
        if (!withStorage(old, wish.storage()).equals(wish)
                || !old.storage().include().equals(wish.storage().include())) {
            return Change.replace();
        }
        List<StorageChange> changes = StorageChanges.between(
                old.storage().parameters(),
                wish.storage().parameters(),
                old.storage().tablespace(),
                wish.storage().tablespace());
        List<Operation> operations = new ArrayList<>();
        if (!changes.isEmpty()) {
            operations.add(new AlterIndex(to.index().table().sibling(wish.name()), changes));
        }
        return Change.inPlace(operations);
    }

    private static Index withStorage(Index index, IndexStorage storage) {
        return new Index(
                index.name(),
                index.table(),
                index.reach(),
                index.parts(),
                index.uniqueness(),
                index.method(),
                storage,
                index.where(),
                index.build());
    }
}
