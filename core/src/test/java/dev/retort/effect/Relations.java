package dev.retort.effect;

import dev.retort.effect.TableLock.Reach;
import dev.retort.fixture.TestDatabase;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the catalog of a database says of its relations, as it was when this was read. */
final class Relations {

    /**
     * @param kind as {@code pg_class.relkind} writes it
     * @param owner for an index or a sequence of a column the table, else 0
     */
    record Relation(long oid, String name, String kind, long file, long owner) {
        /** Whether queries name it as what they read. */
        boolean isTable() {
            return "rpvmf".contains(kind);
        }
    }

    private static final String ALL = """
            select c.oid, c.oid::regclass, c.relkind, coalesce(pg_relation_filenode(c.oid), 0), coalesce(
                (select indrelid from pg_index where indexrelid = c.oid),
                (select refobjid from pg_depend where classid = 'pg_class'::regclass and objid = c.oid
                    and refclassid = 'pg_class'::regclass and deptype in ('a', 'i') and c.relkind = 'S' limit 1), 0)
            from pg_class c
            where c.relkind in ('r', 'p', 'v', 'm', 'f', 'i', 'I', 'S') and c.oid >= 16384
            and c.relnamespace <> 'pg_toast'::regnamespace""";

    private final TestDatabase database;
    private final Map<Long, Relation> byOid = new HashMap<>();
    private final Map<TableLock, List<Relation>> resolved = new HashMap<>();

    Relations(TestDatabase database) {
        this.database = database;
        for (String row : database.query(ALL)) {
            String[] values = row.split("\\|", -1);
            long oid = Long.parseLong(values[0]);
            byOid.put(
                    oid, new Relation(oid, values[1], values[2], Long.parseLong(values[3]), Long.parseLong(values[4])));
        }
    }

    /** Null for what was not there. */
    @Nullable
    Relation find(long oid) {
        return byOid.get(oid);
    }

    boolean hasTable(String name) {
        return byOid.values().stream()
                .anyMatch(relation -> relation.isTable() && relation.name().equals(name));
    }

    /** The relations that locks name, each with its strongest mode. */
    Map<String, LockMode> resolve(List<TableLock> locks) {
        Map<String, LockMode> modes = new TreeMap<>();
        for (TableLock lock : locks) {
            for (Relation relation : resolved.computeIfAbsent(lock, this::look)) {
                modes.merge(relation.name(), lock.mode(), LockMode::stronger);
            }
        }
        return modes;
    }

    private List<Relation> look(TableLock lock) {
        String name = Literal.text(lock.object().sql()).sql();
        return database.query(query(lock.reach()).replace(":name", name)).stream()
                .filter(oid -> !oid.equals("null"))
                .map(Long::valueOf)
                .map(byOid::get)
                .filter(relation -> relation != null)
                .toList();
    }

    /** The type of a column, as {@link ColumnTypes} wants it. */
    @Nullable
    String typeOf(QualifiedName table, Identifier column) {
        List<String> types =
                database.query("select format_type(atttypid, atttypmod) from pg_attribute where attrelid = to_regclass("
                        + Literal.text(table.sql()).sql() + ") and attname = "
                        + Literal.text(column.value()).sql());
        return types.isEmpty() ? null : types.getFirst();
    }

    private static final String TREE = """
            with recursive tree(oid) as (
                select to_regclass(:name)::oid
                union select inhrelid from pg_inherits join tree on inhparent = tree.oid)
            """;

    private static String query(Reach reach) {
        return switch (reach) {
            case ITSELF -> "select to_regclass(:name)::oid where to_regclass(:name) is not null";
            case WITH_CHILDREN -> TREE + "select oid from tree where oid is not null";
            case WITH_PARTITIONS ->
                TREE + "select c.oid from tree join pg_class c using (oid)"
                        + " where c.relispartition or c.oid = to_regclass(:name)";
            case PARTITIONS -> TREE + "select c.oid from tree join pg_class c using (oid) where c.relispartition";
            case ITS_TABLE -> """
                    with recursive tree(oid) as (
                        select indrelid from pg_index where indexrelid = to_regclass(:name)
                        union select stxrelid from pg_statistic_ext where stxname = :name
                        union select inhrelid from pg_inherits join tree on inhparent = tree.oid)
                    select oid from tree""";
            case ITS_INDEXES -> "select indexrelid from pg_index where indrelid = to_regclass(:name)";
            case REFERENCED, REFERENCED_IF_FOREIGN_KEY ->
                TREE + "select confrelid from pg_constraint join tree on conrelid = tree.oid where contype = 'f'";
            case REFERENCING, REFERENCING_IF_KEY ->
                "select conrelid from pg_constraint where contype = 'f' and confrelid = to_regclass(:name)";
            case REFERENCING_AT_ANY_DEPTH -> """
                    with recursive tree(oid) as (
                        select to_regclass(:name)::oid
                        union select conrelid from pg_constraint join tree on confrelid = tree.oid where contype = 'f')
                    select oid from tree""";
            case DEFAULT_PARTITION -> "select partdefid from pg_partitioned_table where partrelid = to_regclass(:name)";
            case PARTITIONED_TABLE -> """
                    select unnest(array[inhparent, partdefid]) from pg_inherits
                    join pg_partitioned_table on partrelid = inhparent where inhrelid = to_regclass(:name)""";
            case USERS_OF_TYPE -> """
                    select attrelid from pg_attribute where atttypid = to_regtype(:name) and not attisdropped
                    union select oid from pg_class where reloftype = to_regtype(:name)""";
            case READ_BY_VIEW -> reads("= 'v'");
            case READ_BY_QUERY -> reads("in ('m', 'v')");
            case QUERIED -> query(Reach.WITH_CHILDREN) + " union (" + query(Reach.READ_BY_VIEW) + ")";
            case DEPENDENTS, DEPENDENTS_OF_COLUMN -> DEPENDENTS;
        };
    }

    private static String reads(String kinds) {
        return """
                with recursive reads(oid) as (
                    select to_regclass(:name)::oid
                    union select d.refobjid from reads
                    join pg_class c on c.oid = reads.oid and c.relkind %s
                    join pg_rewrite r on r.ev_class = c.oid
                    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                        and d.refclassid = 'pg_class'::regclass)
                select oid from reads where oid <> to_regclass(:name)""".formatted(kinds);
    }

    /** A rule {@code _RETURN} is a view, which goes with it. */
    private static final String DEPENDENTS = """
            with recursive gone(class, oid, part) as (
                select * from (values
                    ('pg_class'::regclass::oid, to_regclass(:name)::oid, 0),
                    ('pg_type'::regclass::oid, to_regtype(:name)::oid, 0),
                    ('pg_namespace'::regclass::oid, (select oid from pg_namespace where nspname = :name), 0)) v
                union
                select case when r.oid is null then d.classid else 'pg_class'::regclass end,
                    coalesce(r.ev_class, d.objid), d.objsubid
                from gone
                join pg_depend d on d.refclassid = gone.class and d.refobjid = gone.oid and gone.part = 0
                left join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                    and r.rulename = '_RETURN')
            select oid from gone where class = 'pg_class'::regclass
            union select conrelid from gone join pg_constraint k on class = 'pg_constraint'::regclass and k.oid = gone.oid
            union select adrelid from gone join pg_attrdef k on class = 'pg_attrdef'::regclass and k.oid = gone.oid
            """;
}
