package dev.retort.operation;

import dev.retort.operation.ColumnChange.DropDefault;
import dev.retort.operation.ColumnChange.DropNotNull;
import dev.retort.operation.ColumnChange.PreviousDefault;
import dev.retort.operation.ColumnChange.SetDefault;
import dev.retort.operation.ColumnChange.SetNotNull;
import dev.retort.operation.ColumnChange.SetType;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.operation.ColumnOperation.RenameColumn;
import dev.retort.operation.CommentOperation.CommentOnColumn;
import dev.retort.operation.CommentOperation.CommentOnTable;
import dev.retort.operation.CommentOperation.Previous;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.operation.TableOperation.RenameTable;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operation that undoes another one.
 *
 * <p>It undoes structure. Rows that an operation removed are gone; that is why dropping a table is undone only where its
 * author said what the table looked like.
 */
public final class Inverse {

    private Inverse() {}

    /** Empty when the operation alone does not tell how to undo it. */
    public static Optional<Operation> of(Operation operation) {
        return switch (operation) {
            case TableOperation table -> ofTable(table);
            case ColumnOperation column -> ofColumn(column);
            case ConstraintOperation constraint -> ofConstraint(constraint);
            case IndexOperation index -> ofIndex(index);
            case CommentOperation comment -> ofComment(comment);
            case DataOperation data -> Optional.empty();
        };
    }

    private static Optional<Operation> ofTable(TableOperation operation) {
        return switch (operation) {
            case CreateTable create -> Optional.of(new DropTable(create.name(), create));
            case DropTable drop -> Optional.ofNullable(drop.was());
            case RenameTable(QualifiedName name, Identifier to) ->
                Optional.of(new RenameTable(name.sibling(to), name.name()));
        };
    }

    private static Optional<Operation> ofColumn(ColumnOperation operation) {
        return switch (operation) {
            case AddColumn add ->
                Optional.of(new DropColumn(add.table(), add.column().name(), add.column()));
            case DropColumn drop -> Optional.ofNullable(drop.was()).map(was -> new AddColumn(drop.table(), was));
            case RenameColumn(QualifiedName table, Identifier from, Identifier to) ->
                Optional.of(new RenameColumn(table, to, from));
            case AlterColumn alter -> ofAlter(alter);
        };
    }

    /** The changes are undone in the opposite order, so that a default is again set under the type it was made for. */
    private static Optional<Operation> ofAlter(AlterColumn alter) {
        List<ColumnChange> undo = new ArrayList<>();
        for (ColumnChange change : alter.changes().reversed()) {
            Optional<ColumnChange> inverse = ofChange(change);
            if (inverse.isEmpty()) {
                return Optional.empty();
            }
            undo.add(inverse.get());
        }
        return Optional.of(new AlterColumn(alter.table(), alter.column(), undo));
    }

    private static Optional<ColumnChange> ofChange(ColumnChange change) {
        return switch (change) {
            // With a USING clause nobody knows how the new values become old ones again.
            case SetType type when type.using() != null -> Optional.empty();
            case SetType type -> Optional.ofNullable(type.was()).map(was -> new SetType(was, null, type.type()));
            case SetNotNull notNull -> Optional.of(new DropNotNull());
            case DropNotNull nullable -> Optional.of(new SetNotNull());
            case SetDefault set -> Optional.ofNullable(set.was()).map(was -> ofDefault(set, was));
            case DropDefault drop ->
                Optional.ofNullable(drop.was()).map(was -> new SetDefault(was, new PreviousDefault(null)));
        };
    }

    private static ColumnChange ofDefault(SetDefault set, PreviousDefault was) {
        return was.expression() == null
                ? new DropDefault(set.expression())
                : new SetDefault(was.expression(), new PreviousDefault(set.expression()));
    }

    private static Optional<Operation> ofConstraint(ConstraintOperation operation) {
        return switch (operation) {
            case AddConstraint add ->
                Optional.ofNullable(add.constraint().name())
                        .map(name -> new DropConstraint(add.table(), name, add.constraint()));
            case DropConstraint drop ->
                Optional.ofNullable(drop.was()).map(was -> new AddConstraint(drop.table(), was));
        };
    }

    private static Optional<Operation> ofIndex(IndexOperation operation) {
        return switch (operation) {
            case CreateIndex create ->
                Optional.of(new DropIndex(
                        create.index().table().sibling(create.index().name()), create.index()));
            case DropIndex drop -> Optional.ofNullable(drop.was()).map(CreateIndex::new);
        };
    }

    private static Optional<Operation> ofComment(CommentOperation operation) {
        return switch (operation) {
            case CommentOnTable comment ->
                Optional.ofNullable(comment.was())
                        .map(was -> new CommentOnTable(comment.table(), was.text(), new Previous(comment.text())));
            case CommentOnColumn comment ->
                Optional.ofNullable(comment.was())
                        .map(was -> new CommentOnColumn(
                                comment.table(), comment.column(), was.text(), new Previous(comment.text())));
        };
    }
}
