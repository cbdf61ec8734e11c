package dev.retort.catalog.query;

/**
 * The address of something in the system catalogs (manual, pg_depend).
 *
 * @param table the system catalog that holds it
 * @param part the number of a column; 0 for the whole
 */
public record Oid(Table table, long oid, int part) {

    /** The system catalogs that things are read from. */
    public enum Table {
        PG_AM,
        PG_ATTRDEF,
        PG_CAST,
        PG_CLASS,
        PG_COLLATION,
        PG_CONSTRAINT,
        PG_DEFAULT_ACL,
        PG_EVENT_TRIGGER,
        PG_EXTENSION,
        PG_NAMESPACE,
        PG_POLICY,
        PG_PROC,
        PG_PUBLICATION,
        PG_PUBLICATION_NAMESPACE,
        PG_PUBLICATION_REL,
        PG_REWRITE,
        PG_STATISTIC_EXT,
        PG_TRIGGER,
        PG_TYPE
    }

    public static Oid of(Table table, long oid) {
        return new Oid(table, oid, 0);
    }

    public static Oid column(long relation, int number) {
        return new Oid(Table.PG_CLASS, relation, number);
    }

    /** What it is a part of. */
    public Oid whole() {
        return part == 0 ? this : of(table, oid);
    }
}
