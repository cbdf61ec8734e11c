package dev.retort.commute;

import static dev.retort.commute.Touch.changes;
import static dev.retort.commute.Touch.needs;

import dev.retort.operation.ColumnOperation;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.operation.ColumnOperation.RenameColumn;
import dev.retort.operation.CommentOperation;
import dev.retort.operation.CommentOperation.CommentOnColumn;
import dev.retort.operation.CommentOperation.CommentOnTable;
import dev.retort.operation.ConstraintOperation;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.DropConstraint;
import dev.retort.operation.DataOperation;
import dev.retort.operation.DataOperation.BulkInsert;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.operation.DataOperation.Run;
import dev.retort.operation.IndexOperation;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.operation.TableOperation.RenameTable;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.TableElement;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a database an operation has to do with.
 *
 * <p>A constraint changes its columns, as it changes what they may hold; an index only needs them. An expression may be over
 * any column, so it needs its table.
 */
public final class Touches {

    private Touches() {}

    /** Empty when nobody knows without looking into SQL or code, or because its author did not say enough. */
    public static Optional<List<Touch>> of(Operation operation) {
        return switch (operation) {
            case TableOperation table -> Optional.of(ofTable(table));
            case ColumnOperation column -> Optional.of(ofColumn(column));
            case ConstraintOperation constraint -> Optional.of(ofConstraint(constraint));
            case IndexOperation index -> ofIndex(index);
            case CommentOperation comment -> Optional.of(List.of(ofComment(comment)));
            case DataOperation data -> ofData(data);
        };
    }

    private static List<Touch> ofTable(TableOperation operation) {
        return switch (operation) {
            case CreateTable create -> ofNewTable(create);
            case DropTable drop -> List.of(changes(Part.table(drop.name())));
            case RenameTable(QualifiedName name, Identifier to) ->
                List.of(changes(Part.table(name)), changes(Part.table(name.sibling(to))));
        };
    }

    /** Its columns and constraints come with it; other tables are only looked at. */
    private static List<Touch> ofNewTable(CreateTable create) {
        List<Touch> touches = new ArrayList<>();
        touches.add(changes(Part.table(create.name())));
        for (TableElement element : create.elements()) {
            if (element instanceof Constraint.ForeignKey key) {
                touches.addAll(referenced(key));
            }
        }
        return touches;
    }

    private static List<Touch> ofColumn(ColumnOperation operation) {
        return switch (operation) {
            case AddColumn add -> ofNewColumn(add.table(), add.column());
            case DropColumn drop -> List.of(changes(Part.column(drop.table(), drop.column())));
            case RenameColumn(QualifiedName table, Identifier from, Identifier to) ->
                List.of(changes(Part.column(table, from)), changes(Part.column(table, to)));
            case AlterColumn alter -> List.of(changes(Part.column(alter.table(), alter.column())));
        };
    }

    private static List<Touch> ofNewColumn(QualifiedName table, Column column) {
        Touch itself = changes(Part.column(table, column.name()));
        return switch (column.value()) {
            case Column.Value.Generated generated -> List.of(itself, needs(Part.table(table)));
            case Column.Value.None none -> List.of(itself);
            case Column.Value.Default expression -> List.of(itself);
            case Column.Value.Identity identity -> List.of(itself);
        };
    }

    private static List<Touch> ofConstraint(ConstraintOperation operation) {
        return switch (operation) {
            case AddConstraint add -> ofRule(add.table(), add.constraint().name(), add.constraint());
            case DropConstraint drop -> ofRule(drop.table(), drop.name(), drop.was());
        };
    }

    /** @param rule null when nobody said what it is */
    private static List<Touch> ofRule(QualifiedName table, @Nullable Identifier name, @Nullable Constraint rule) {
        List<Touch> touches = new ArrayList<>();
        touches.add(changes(Part.constraint(table, name)));
        switch (rule) {
            case null -> touches.add(needs(Part.table(table)));
            case Constraint.PrimaryKey key -> touches.addAll(columns(table, key.columns(), Touch.Mode.CHANGES));
            case Constraint.Unique unique -> touches.addAll(columns(table, unique.columns(), Touch.Mode.CHANGES));
            case Constraint.Check check -> touches.add(needs(Part.table(table)));
            case Constraint.ForeignKey key -> {
                touches.addAll(columns(table, key.columns(), Touch.Mode.CHANGES));
                touches.addAll(referenced(key));
            }
        }
        return touches;
    }

    private static List<Touch> referenced(Constraint.ForeignKey key) {
        return key.referencedColumns().isEmpty()
                ? List.of(needs(Part.table(key.referencedTable())))
                : columns(key.referencedTable(), key.referencedColumns(), Touch.Mode.NEEDS);
    }

    private static List<Touch> columns(QualifiedName table, List<Identifier> columns, Touch.Mode mode) {
        return columns.stream()
                .map(column -> new Touch(Part.column(table, column), mode))
                .toList();
    }

    /** An index may be dropped without its table being known. */
    private static Optional<List<Touch>> ofIndex(IndexOperation operation) {
        return switch (operation) {
            case CreateIndex create -> Optional.of(ofIndex(create.index()));
            case DropIndex drop -> Optional.ofNullable(drop.was()).map(Touches::ofIndex);
        };
    }

    private static List<Touch> ofIndex(Index index) {
        List<Touch> touches = new ArrayList<>();
        touches.add(changes(Part.index(index.table().sibling(index.name()))));
        touches.addAll(columns(index.table(), index.include(), Touch.Mode.NEEDS));
        if (index.where() != null || index.uniqueness() == Index.Uniqueness.UNIQUE) {
            touches.add(needs(Part.table(index.table())));
        }
        for (IndexPart part : index.parts()) {
            touches.add(
                    switch (part) {
                        case IndexPart.OfColumn column -> needs(Part.column(index.table(), column.column()));
                        case IndexPart.OfExpression expression -> needs(Part.table(index.table()));
                    });
        }
        return touches;
    }

    private static Touch ofComment(CommentOperation operation) {
        return switch (operation) {
            case CommentOnTable comment -> changes(Part.comment(comment.table()));
            case CommentOnColumn comment -> changes(Part.column(comment.table(), comment.column()));
        };
    }

    private static Optional<List<Touch>> ofData(DataOperation operation) {
        return switch (operation) {
            case Execute execute -> Optional.empty();
            case Run run -> Optional.empty();
            case BulkInsert insert -> {
                List<Touch> touches = new ArrayList<>();
                touches.add(changes(Part.rows(insert.table())));
                touches.addAll(columns(insert.table(), insert.columns(), Touch.Mode.NEEDS));
                yield Optional.of(touches);
            }
        };
    }
}
