package dev.retort.catalog.logic;

import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.logic.ExtendedStatistics;
import dev.retort.logic.ExtendedStatistics.Kind;
import dev.retort.operation.StatisticsOperation.CreateStatistics;
import dev.retort.operation.StatisticsOperation.SetStatisticsTarget;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectName.StatisticsName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Extended statistics. */
final class StatisticsObjects {

    /** Says that nobody set a target. */
    private static final int DEFAULT = -1;

    private StatisticsObjects() {}

    /** The order of columns is that in which the table got them, and means nothing; so it is that of their names. */
    static void read(Reading reading) throws SQLException {
        Map<Long, List<String>> expressions = expressions(reading);
        reading.query("""
                select s.oid, n.nspname as schema, s.stxname as name, tn.nspname as table_schema, t.relname as table,
                    s.stxkind as kinds, coalesce(s.stxstattarget, -1) as target,
                    (select pg_catalog.array_agg(a.attname order by a.attname collate "C")
                        from pg_catalog.unnest(s.stxkeys::pg_catalog.int2[]) with ordinality k (number, place)
                            join pg_catalog.pg_attribute a on a.attrelid = s.stxrelid and a.attnum = k.number) as columns
                from pg_catalog.pg_statistic_ext s
                    join pg_catalog.pg_namespace n on n.oid = s.stxnamespace
                    join pg_catalog.pg_class t on t.oid = s.stxrelid
                    join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
                where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    and not exists (select from pg_catalog.pg_depend d
                        where d.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass
                            and d.objid = s.oid and d.deptype = 'e')
                order by n.nspname collate "C", s.stxname collate "C"
                """, row -> read(reading, row, expressions.getOrDefault(row.longNumber("oid"), List.of())));
    }

    /** Behind the columns, by the oid of the statistics; older versions than 14 have none. */
    private static Map<Long, List<String>> expressions(Reading reading) throws SQLException {
        Map<Long, List<String>> expressions = new HashMap<>();
        if (reading.server().isAtLeast(14)) {
            reading.query("""
                    select s.oid, pg_catalog.pg_get_statisticsobjdef_expressions(s.oid) as expressions
                    from pg_catalog.pg_statistic_ext s where s.stxexprs is not null order by s.oid
                    """, row -> expressions.put(row.longNumber("oid"), row.texts("expressions")));
        }
        return expressions;
    }

    private static void read(Reading reading, CatalogRow row, List<String> expressions) throws SQLException {
        List<IndexPart> parts = new ArrayList<>();
        for (Identifier column : row.names("columns")) {
            parts.add(IndexPart.of(new IndexPart.Key.OfColumn(column)));
        }
        for (String expression : expressions) {
            parts.add(IndexPart.of(new IndexPart.Key.OfExpression(new SqlExpression(expression))));
        }
        QualifiedName name = reading.name(row);
        StatisticsName object = new StatisticsName(name);
        reading.at(Oid.of(Oid.Table.PG_STATISTIC_EXT, row.longNumber("oid")), Key.of(object));
        reading.found(
                Key.of(object),
                new CreateStatistics(
                        name,
                        reading.name(row.name("table_schema"), row.name("table")),
                        new ExtendedStatistics(parts, parts.size() == 1 ? List.of() : kinds(row.texts("kinds")))));
        int target = row.number("target");
        if (target != DEFAULT) {
            reading.found(
                    Key.of(object, Aspect.STATISTICS_TARGET),
                    new SetStatisticsTarget(name, target, DEFAULT),
                    Key.of(object));
        }
    }

    /** Empty for all of them, which is what nothing said means; expressions are a kind that nobody can say. */
    private static List<Kind> kinds(List<String> letters) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (letters.contains(letter(kind))) {
                kinds.add(kind);
            }
        }
        return kinds.size() == Kind.values().length ? List.of() : kinds;
    }

    /** Manual, pg_statistic_ext: stxkind. */
    private static String letter(Kind kind) {
        return switch (kind) {
            case NDISTINCT -> "d";
            case DEPENDENCIES -> "f";
            case MCV -> "m";
        };
    }
}
