package dev.retort.catalog.relation;

import dev.retort.catalog.query.CatalogRow;
import dev.retort.schema.SequenceOption;
import dev.retort.schema.SequenceOption.Cache;
import dev.retort.schema.SequenceOption.Cycling;
import dev.retort.schema.SequenceOption.IncrementBy;
import dev.retort.schema.SequenceOption.MaxValue;
import dev.retort.schema.SequenceOption.MinValue;
import dev.retort.schema.SequenceOption.StartWith;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The options of a sequence that are not what PostgreSQL takes by itself (manual, CREATE SEQUENCE). */
final class SequenceOptions {

    /** Columns of a query, of a row of {@code pg_sequence} called {@code q}. */
    static final String COLUMNS = """
             pg_catalog.format_type(q.seqtypid, null) as sequence_type, q.seqstart as start, q.seqincrement as increment,
             q.seqmin as least, q.seqmax as greatest, q.seqcache as cache, q.seqcycle as cycles
            """;

    private SequenceOptions() {}

    /** Without {@code AS}: the type of an identity is that of its column. */
    static List<SequenceOption> of(CatalogRow row) throws SQLException {
        List<SequenceOption> options = new ArrayList<>();
        long increment = row.longNumber("increment");
        if (increment != 1) {
            options.add(new IncrementBy(increment));
        }
        Limits limits = Limits.of(row.text("sequence_type"));
        long least = row.longNumber("least");
        if (least != (increment > 0 ? 1 : limits.least())) {
            options.add(new MinValue(least));
        }
        long greatest = row.longNumber("greatest");
        if (greatest != (increment > 0 ? limits.greatest() : -1)) {
            options.add(new MaxValue(greatest));
        }
        long start = row.longNumber("start");
        if (start != (increment > 0 ? least : greatest)) {
            options.add(new StartWith(start));
        }
        if (row.longNumber("cache") != 1) {
            options.add(new Cache(row.longNumber("cache")));
        }
        if (row.isTrue("cycles")) {
            options.add(Cycling.CYCLE);
        }
        return options;
    }

    private record Limits(long least, long greatest) {
        static Limits of(String type) {
            return switch (type) {
                case "smallint" -> new Limits(Short.MIN_VALUE, Short.MAX_VALUE);
                case "integer" -> new Limits(Integer.MIN_VALUE, Integer.MAX_VALUE);
                case String bigint -> new Limits(Long.MIN_VALUE, Long.MAX_VALUE);
            };
        }
    }
}
