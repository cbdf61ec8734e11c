package dev.retort.logic;

import dev.retort.schema.IndexPart;
import java.util.List;

/**
 * What {@code ANALYZE} finds out about several columns together, or about an expression; made by {@link Views#statisticsOver}.
 *
 * @param parts columns and expressions; expressions since PostgreSQL 14
 * @param kinds empty for all
 * @see <a href="https://www.postgresql.org/docs/current/sql-createstatistics.html">CREATE STATISTICS</a>
 */
public record ExtendedStatistics(List<IndexPart> parts, List<Kind> kinds) {

    public enum Kind {
        NDISTINCT,
        DEPENDENCIES,
        /** The most common values. */
        MCV
    }

    /** @throws IllegalArgumentException for too few or too many parts, and for kinds of statistics over one expression */
    public ExtendedStatistics {
        parts = List.copyOf(parts);
        kinds = List.copyOf(kinds);
        if (parts.isEmpty() || parts.size() > 8) {
            throw new IllegalArgumentException("extended statistics are over " + parts.size()
                    + " columns and expressions; PostgreSQL wants 1 to 8");
        }
        for (IndexPart part : parts) {
            check(part, parts.size());
        }
        if (parts.size() == 1 && !kinds.isEmpty()) {
            throw new IllegalArgumentException(
                    "statistics over one expression have no kinds, but " + kinds + " are given; leave kinds(…) out");
        }
        if (kinds.stream().distinct().count() < kinds.size()) {
            throw new IllegalArgumentException("a kind of statistics is given twice: " + kinds + "; give each once");
        }
    }

    private static void check(IndexPart part, int parts) {
        if (!part.equals(IndexPart.of(part.key()))) {
            throw new IllegalArgumentException(
                    "statistics have no order, no collation and no operators; give the column or the expression alone");
        }
        if (parts == 1 && part.key() instanceof IndexPart.Key.OfColumn column) {
            throw new IllegalArgumentException("extended statistics are over the column \"" + column.column()
                    + "\" alone, which ANALYZE looks at anyway; give at least two columns, or an expression");
        }
    }

    /** {@code kinds(NDISTINCT, MCV)}; without this, all. */
    public ExtendedStatistics kinds(Kind... some) {
        return new ExtendedStatistics(parts, List.of(some));
    }
}
