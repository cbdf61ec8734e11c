package dev.retort.operation;

import static java.util.stream.Collectors.toCollection;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Creation;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PartitionKey;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import dev.retort.schema.TableOption.PartitionOf;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which elements of one table contradict each other, as far as that shows without a server. */
final class TableRules {

    private final QualifiedName table;
    private final List<TableElement> elements;

    private TableRules(QualifiedName table, List<TableElement> elements) {
        this.table = table;
        this.elements = elements;
    }

    /** @throws IllegalArgumentException when PostgreSQL would refuse the table whatever else there is */
    static void check(QualifiedName table, List<TableElement> elements) {
        TableRules rules = new TableRules(table, elements);
        rules.refuseTwoOfAKind();
        rules.refuseColumnsOfAPartition();
        rules.refuseUnknownColumns();
    }

    private void refuseTwoOfAKind() {
        Set<String> seen = new HashSet<>();
        for (TableElement element : elements) {
            kind(element).filter(kind -> !seen.add(kind)).ifPresent(kind -> {
                throw new IllegalArgumentException("table \"" + table + "\" has " + kind + " twice; remove one");
            });
        }
    }

    /** What a table can have once, in words; empty for what it can have more of. */
    private static Optional<String> kind(TableElement element) {
        return switch (element) {
            case Column column -> Optional.of("the column \"" + column.name() + "\"");
            case Constraint.PrimaryKey key -> Optional.of("a primary key");
            case Constraint rule -> Optional.ofNullable(rule.name()).map(name -> "the constraint \"" + name + "\"");
            case TableOption.With with ->
                Optional.of("the parameter \"" + with.parameter().name() + "\"");
            case TableOption.Comment comment -> Optional.of("a comment");
            case TableOption.Persistence persistence -> Optional.of("LOGGED or UNLOGGED");
            case TableOption.InTablespace space -> Optional.of("a tablespace");
            case TableOption.Using method -> Optional.of("an access method");
            // One cannot be a child in both ways (manual, CREATE TABLE), nor twice in one.
            case TableOption.Inherits inherits -> Optional.of("inherits or partitionOf");
            case PartitionOf partition -> Optional.of("inherits or partitionOf");
            case PartitionKey key -> Optional.of("partitionBy");
            case Creation creation -> Optional.of("IF_NOT_EXISTS");
            case TableOption.Like like -> Optional.empty();
        };
    }

    private void refuseColumnsOfAPartition() {
        boolean isPartition = elements.stream().anyMatch(PartitionOf.class::isInstance);
        for (TableElement element : elements) {
            boolean isColumn = element instanceof Column || element instanceof TableOption.Like;
            if (isPartition && isColumn) {
                throw new IllegalArgumentException("the partition \"" + table + "\" has a column of its own, "
                        + (element instanceof Column column ? "\"" + column.name() + "\"" : "from like(…)")
                        + "; it takes all columns from the table that it is a partition of");
            }
        }
    }

    private void refuseUnknownColumns() {
        boolean takesColumns = elements.stream()
                .anyMatch(element -> element instanceof PartitionOf
                        || element instanceof TableOption.Like
                        || element instanceof TableOption.Inherits);
        if (takesColumns) {
            return;
        }
        Set<Identifier> columns = elements.stream()
                .filter(Column.class::isInstance)
                .map(element -> ((Column) element).name())
                .collect(toCollection(LinkedHashSet::new));
        for (TableElement element : elements) {
            if (element instanceof PartitionKey && columns.isEmpty()) {
                // Half of a table, as a catalog holds it: the columns are parts of their own, and join it before it is
                // made.
                continue;
            }
            for (Identifier column : over(element)) {
                if (!columns.contains(column)) {
                    throw new IllegalArgumentException(what(element) + " of table \"" + table
                            + "\" is over the column \"" + column
                            + "\", which the table does not have; its columns are "
                            + columns);
                }
            }
        }
    }

    private static String what(TableElement element) {
        return switch (element) {
            case Constraint rule when rule.name() != null -> "the constraint \"" + rule.name() + "\"";
            case Constraint.PrimaryKey key -> "the primary key";
            case Constraint.Unique unique -> "a unique constraint";
            case Constraint.ForeignKey key -> "a foreign key";
            case Constraint.Exclude exclude -> "an exclusion constraint";
            case PartitionKey key -> "partitionBy";
            case TableElement other -> "a constraint";
        };
    }

    private static List<Identifier> over(TableElement element) {
        return switch (element) {
            case Constraint.PrimaryKey key -> both(key.columns(), key.storage().include());
            case Constraint.Unique unique ->
                both(unique.columns(), unique.storage().include());
            case Constraint.ForeignKey key -> key.columns();
            case Constraint.NotNull notNull -> List.of(notNull.column());
            case Constraint.Exclude exclude ->
                both(
                        columns(exclude.parts().stream().map(Constraint.Exclude.Exclusion::part)),
                        exclude.storage().include());
            case PartitionKey key -> columns(key.keys().stream());
            // Their expressions are not looked into, or they name no columns.
            case TableElement other -> List.of();
        };
    }

    private static List<Identifier> columns(Stream<IndexPart> parts) {
        return parts.map(IndexPart::key)
                .filter(IndexPart.Key.OfColumn.class::isInstance)
                .map(key -> ((IndexPart.Key.OfColumn) key).column())
                .toList();
    }

    private static List<Identifier> both(List<Identifier> first, List<Identifier> second) {
        List<Identifier> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
