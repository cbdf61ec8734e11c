package dev.retort.touch;

import dev.retort.schema.Constraint;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The parts of a database that an operation has to do with.
 *
 * <p>A constraint changes its columns, as it changes what they may hold; an index only needs them. An expression may be over any
 * column, so it needs its table.
 *
 * @param known in no special order
 * @param extent whether these are all
 */
public record Touches(List<Touch> known, Extent extent) {

    public enum Extent {
        ALL,
        /** More may be touched: there is SQL or code that is not looked into, or its author did not say enough. */
        PERHAPS_MORE
    }

    public Touches {
        known = List.copyOf(known);
    }

    public static Touches of(Touch... touches) {
        return new Touches(List.of(touches), Extent.ALL);
    }

    public static Touches of(List<Touch> touches) {
        return new Touches(touches, Extent.ALL);
    }

    public static Touches creates(ObjectName object) {
        return of(Touch.creates(Part.of(object)));
    }

    public static Touches changes(ObjectName object) {
        return of(Touch.changes(Part.of(object)));
    }

    public static Touches drops(ObjectName object) {
        return of(Touch.drops(Part.of(object)));
    }

    public static Touches needs(ObjectName object) {
        return of(Touch.needs(Part.of(object)));
    }

    public static Touches unknown() {
        return new Touches(List.of(), Extent.PERHAPS_MORE);
    }

    public Touches and(Touch... more) {
        return and(List.of(more));
    }

    public Touches and(List<Touch> more) {
        return new Touches(Stream.concat(known.stream(), more.stream()).toList(), extent);
    }

    /** The same, and perhaps more. */
    public Touches andMore() {
        return new Touches(known, Extent.PERHAPS_MORE);
    }

    public static List<Touch> columns(QualifiedName table, List<Identifier> columns, Function<Part, Touch> mode) {
        return columns.stream()
                .map(column -> mode.apply(Part.column(table, column)))
                .toList();
    }

    /** What the rule is over, without itself. */
    public static List<Touch> under(QualifiedName table, Constraint rule) {
        return switch (rule) {
            case Constraint.PrimaryKey key -> columns(table, key.columns(), Touch::changes);
            case Constraint.Unique unique -> columns(table, unique.columns(), Touch::changes);
            case Constraint.Check check -> List.of(Touch.needs(Part.table(table)));
            case Constraint.NotNull notNull -> List.of(Touch.changes(Part.column(table, notNull.column())));
            case Constraint.UsingIndex using -> List.of(Touch.needs(Part.table(table)));
            case Constraint.Exclude exclude ->
                exclude.parts().stream()
                        .map(exclusion -> key(table, exclusion.part()))
                        .toList();
            case Constraint.ForeignKey key -> {
                List<Touch> touches = new ArrayList<>(columns(table, key.columns(), Touch::changes));
                touches.addAll(referenced(key));
                yield touches;
            }
        };
    }

    /** An expression may be over any column. */
    public static Touch key(QualifiedName table, IndexPart part) {
        return switch (part.key()) {
            case IndexPart.Key.OfColumn of -> Touch.needs(Part.column(table, of.column()));
            case IndexPart.Key.OfExpression of -> Touch.needs(Part.table(table));
        };
    }

    public static List<Touch> referenced(Constraint.ForeignKey key) {
        return key.referencedColumns().isEmpty()
                ? List.of(Touch.needs(Part.table(key.referencedTable())))
                : columns(key.referencedTable(), key.referencedColumns(), Touch::needs);
    }
}
