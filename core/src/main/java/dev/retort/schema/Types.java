package dev.retort.schema;

import dev.retort.sql.QualifiedName;
import java.util.Locale;

/**
 * PostgreSQL's types by their names (manual, chapter 8), to be imported statically:
 * {@code column("price", numeric(10, 2))}. What is not here is had by {@link #type(String)}.
 */
public final class Types {

    private Types() {}

    /** Any type, as PostgreSQL writes it: {@code type("halfvec(3)")}. */
    public static DataType type(String sql) {
        return DataType.of(sql);
    }

    /** A type by its exact names: {@code type("app", "mood")}. */
    public static DataType type(String schema, String name) {
        return type(QualifiedName.of(schema, name).sql());
    }

    public static DataType array(DataType element) {
        return type(element + "[]");
    }

    /** {@code array(integer(), 2)}: arrays of arrays; PostgreSQL takes the number as a remark and checks nothing. */
    public static DataType array(DataType element, int dimensions) {
        return type(element + "[]".repeat(dimensions));
    }

    /** Which fields of an interval are kept (manual, 8.5.4). */
    public enum IntervalFields {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        YEAR_TO_MONTH,
        DAY_TO_HOUR,
        DAY_TO_MINUTE,
        DAY_TO_SECOND,
        HOUR_TO_MINUTE,
        HOUR_TO_SECOND,
        MINUTE_TO_SECOND;

        private String sql() {
            return name().replace('_', ' ').toLowerCase(Locale.ROOT);
        }
    }

    /** {@code interval(DAY_TO_HOUR)}. */
    public static DataType interval(IntervalFields fields) {
        return type("interval " + fields.sql());
    }

    /**
     * {@code interval(DAY_TO_SECOND, 3)}.
     *
     * @param digits of the second's fraction, 0 to 6; only for fields that end with the second
     */
    public static DataType interval(IntervalFields fields, int digits) {
        return type("interval " + fields.sql() + "(" + digits + ")");
    }

    public static DataType smallint() {
        return type("smallint");
    }

    public static DataType integer() {
        return type("integer");
    }

    public static DataType bigint() {
        return type("bigint");
    }

    /** A smallint with a sequence of its own; new tables are better off with {@link Column#identity}. */
    public static DataType smallserial() {
        return type("smallserial");
    }

    /** An integer with a sequence of its own; new tables are better off with {@link Column#identity}. */
    public static DataType serial() {
        return type("serial");
    }

    /** A bigint with a sequence of its own; new tables are better off with {@link Column#identity}. */
    public static DataType bigserial() {
        return type("bigserial");
    }

    public static DataType numeric() {
        return type("numeric");
    }

    /** @param precision digits in all */
    public static DataType numeric(int precision) {
        return type("numeric(" + precision + ")");
    }

    /** @param scale digits behind the decimal point */
    public static DataType numeric(int precision, int scale) {
        return type("numeric(" + precision + "," + scale + ")");
    }

    public static DataType real() {
        return type("real");
    }

    public static DataType doublePrecision() {
        return type("double precision");
    }

    public static DataType money() {
        return type("money");
    }

    public static DataType text() {
        return type("text");
    }

    /** Without a limit, as {@link #text()}. */
    public static DataType varchar() {
        return type("varchar");
    }

    /** @param length in characters */
    public static DataType varchar(int length) {
        return type("varchar(" + length + ")");
    }

    /** One character. */
    public static DataType character() {
        return type("char");
    }

    /** @param length in characters; shorter values are filled with blanks */
    public static DataType character(int length) {
        return type("char(" + length + ")");
    }

    /** The type of names in system catalogs. */
    public static DataType name() {
        return type("name");
    }

    public static DataType bytea() {
        return type("bytea");
    }

    public static DataType bool() {
        return type("boolean");
    }

    public static DataType uuid() {
        return type("uuid");
    }

    public static DataType date() {
        return type("date");
    }

    public static DataType time() {
        return type("time");
    }

    /** @param digits of the second's fraction, 0 to 6 */
    public static DataType time(int digits) {
        return type("time(" + digits + ")");
    }

    public static DataType timetz() {
        return type("timetz");
    }

    /** @param digits of the second's fraction, 0 to 6 */
    public static DataType timetz(int digits) {
        return type("timetz(" + digits + ")");
    }

    public static DataType timestamp() {
        return type("timestamp");
    }

    /** @param digits of the second's fraction, 0 to 6 */
    public static DataType timestamp(int digits) {
        return type("timestamp(" + digits + ")");
    }

    public static DataType timestamptz() {
        return type("timestamptz");
    }

    /** @param digits of the second's fraction, 0 to 6 */
    public static DataType timestamptz(int digits) {
        return type("timestamptz(" + digits + ")");
    }

    public static DataType interval() {
        return type("interval");
    }

    /** @param digits of the second's fraction, 0 to 6 */
    public static DataType interval(int digits) {
        return type("interval(" + digits + ")");
    }

    public static DataType json() {
        return type("json");
    }

    public static DataType jsonb() {
        return type("jsonb");
    }

    public static DataType jsonpath() {
        return type("jsonpath");
    }

    public static DataType xml() {
        return type("xml");
    }

    public static DataType tsvector() {
        return type("tsvector");
    }

    public static DataType tsquery() {
        return type("tsquery");
    }

    /** One bit. */
    public static DataType bit() {
        return type("bit");
    }

    /** @param length exactly so many bits */
    public static DataType bit(int length) {
        return type("bit(" + length + ")");
    }

    /** Bits without a limit. */
    public static DataType varbit() {
        return type("varbit");
    }

    /** @param length at most so many bits */
    public static DataType varbit(int length) {
        return type("varbit(" + length + ")");
    }

    public static DataType inet() {
        return type("inet");
    }

    public static DataType cidr() {
        return type("cidr");
    }

    public static DataType macaddr() {
        return type("macaddr");
    }

    public static DataType macaddr8() {
        return type("macaddr8");
    }

    public static DataType point() {
        return type("point");
    }

    public static DataType line() {
        return type("line");
    }

    public static DataType lseg() {
        return type("lseg");
    }

    public static DataType box() {
        return type("box");
    }

    public static DataType path() {
        return type("path");
    }

    public static DataType polygon() {
        return type("polygon");
    }

    public static DataType circle() {
        return type("circle");
    }

    public static DataType int4range() {
        return type("int4range");
    }

    public static DataType int8range() {
        return type("int8range");
    }

    public static DataType numrange() {
        return type("numrange");
    }

    public static DataType tsrange() {
        return type("tsrange");
    }

    public static DataType tstzrange() {
        return type("tstzrange");
    }

    public static DataType daterange() {
        return type("daterange");
    }

    /** Multiranges need PostgreSQL 14. */
    public static DataType int4multirange() {
        return type("int4multirange");
    }

    public static DataType int8multirange() {
        return type("int8multirange");
    }

    public static DataType nummultirange() {
        return type("nummultirange");
    }

    public static DataType tsmultirange() {
        return type("tsmultirange");
    }

    public static DataType tstzmultirange() {
        return type("tstzmultirange");
    }

    public static DataType datemultirange() {
        return type("datemultirange");
    }

    public static DataType oid() {
        return type("oid");
    }

    public static DataType xid8() {
        return type("xid8");
    }

    public static DataType regclass() {
        return type("regclass");
    }

    public static DataType regtype() {
        return type("regtype");
    }

    public static DataType regproc() {
        return type("regproc");
    }

    public static DataType regprocedure() {
        return type("regprocedure");
    }

    public static DataType regrole() {
        return type("regrole");
    }

    public static DataType regnamespace() {
        return type("regnamespace");
    }

    public static DataType regconfig() {
        return type("regconfig");
    }

    public static DataType pgLsn() {
        return type("pg_lsn");
    }
}
