package dev.retort.schema;

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

    public static DataType smallint() {
        return type("smallint");
    }

    public static DataType integer() {
        return type("integer");
    }

    public static DataType bigint() {
        return type("bigint");
    }

    public static DataType numeric() {
        return type("numeric");
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

    public static DataType text() {
        return type("text");
    }

    /** @param length in characters */
    public static DataType varchar(int length) {
        return type("varchar(" + length + ")");
    }

    /** @param length in characters; shorter values are filled with blanks */
    public static DataType character(int length) {
        return type("char(" + length + ")");
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

    public static DataType timestamp() {
        return type("timestamp");
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

    public static DataType bytea() {
        return type("bytea");
    }

    public static DataType json() {
        return type("json");
    }

    public static DataType jsonb() {
        return type("jsonb");
    }

    public static DataType inet() {
        return type("inet");
    }

    public static DataType array(DataType element) {
        return type(element + "[]");
    }
}
