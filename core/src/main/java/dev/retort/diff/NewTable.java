package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ObjectOperation.Comment;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.schema.Column;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import dev.retort.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A new table or column with all that one operation can say of it. */
final class NewTable {

    private NewTable() {}

    /**
     * @param first what makes the table, or the column
     * @param rest of its group; those that make columns and constraints of it, and comments
     */
    static List<Operation> with(Catalog catalog, List<Operation> first, List<Action> rest) {
        Map<Identifier, String> comments = new HashMap<>();
        List<TableElement> elements = new ArrayList<>();
        List<Operation> later = new ArrayList<>();
        Set<Key> members = new HashSet<>();
        rest.forEach(action -> members.add(action.key()));
        // In the order of the catalog, which is that of the table's columns.
        catalog.entries().values().stream()
                .filter(entry -> members.contains(entry.key()))
                .flatMap(entry -> entry.made().stream())
                .forEach(operation -> {
                    switch (operation) {
                        case AddColumn add -> elements.add(add.column());
                        case AddConstraint add -> elements.add(add.constraint());
                        case Comment comment
                        when comment.text() != null
                                && comment.object() instanceof PartName part
                                && isMade(catalog, part) -> comments.put(part.name(), comment.text());
                        case Comment comment
                        when comment.text() != null && comment.object() instanceof TableName ->
                            elements.add(new TableOption.Comment(comment.text()));
                        // What a column or a constraint needs besides to be what it is.
                        case Operation other -> later.add(other);
                    }
                });
        List<Operation> operations = new ArrayList<>(first);
        operations.set(
                0,
                switch (first.getFirst()) {
                    case CreateTable create -> table(create, elements, comments);
                    case AddColumn add -> new AddColumn(add.table(), commented(add.column(), comments), add.creation());
                    case Operation other -> other;
                });
        operations.addAll(later);
        return operations;
    }

    /** And not one that a parent has. */
    private static boolean isMade(Catalog catalog, PartName part) {
        return catalog.find(Key.of(part))
                .filter(entry -> entry.made().getFirst() instanceof AddColumn)
                .isPresent();
    }

    private static CreateTable table(
            CreateTable create, List<TableElement> elements, Map<Identifier, String> comments) {
        List<TableElement> all = new ArrayList<>();
        elements.stream()
                .filter(Column.class::isInstance)
                .map(column -> commented((Column) column, comments))
                .forEach(all::add);
        elements.stream().filter(element -> !(element instanceof Column)).forEach(all::add);
        all.addAll(create.elements());
        return new CreateTable(create.name(), all);
    }

    private static Column commented(Column column, Map<Identifier, String> comments) {
        String comment = comments.get(column.name());
        return comment == null ? column : column.comment(comment);
    }
}
