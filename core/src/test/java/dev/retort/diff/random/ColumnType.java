package dev.retort.diff.random;

import java.util.List;

/**
 * A type that a column can have.
 *
 * @param value an expression for a value, which every rule about the type allows
 * @param other another one
 */
record ColumnType(String sql, Family family, String value, String other) {

    enum Family {
        NUMBER,
        TEXT,
        TIME,
        BOOLEAN,
        JSON,
        ARRAY,
        RANGE,
        ENUM,
        COMPOSITE,
        /** That can be put into an order. */
        ORDERED,
        OTHER
    }

    static final List<ColumnType> BUILT_IN = List.of(
            new ColumnType("smallint", Family.NUMBER, "1", "2"),
            new ColumnType("integer", Family.NUMBER, "1", "2"),
            new ColumnType("bigint", Family.NUMBER, "1", "2"),
            new ColumnType("numeric", Family.NUMBER, "1", "2.5"),
            new ColumnType("numeric(10,2)", Family.NUMBER, "1", "2.5"),
            new ColumnType("real", Family.NUMBER, "1", "2"),
            new ColumnType("double precision", Family.NUMBER, "1", "2"),
            new ColumnType("text", Family.TEXT, "'a'", "'it''s'"),
            new ColumnType("varchar(20)", Family.TEXT, "'a'", "'b'"),
            new ColumnType("varchar", Family.TEXT, "'a'", "'b'"),
            new ColumnType("char(3)", Family.TEXT, "'a'", "'abc'"),
            new ColumnType("boolean", Family.BOOLEAN, "true", "false"),
            new ColumnType("date", Family.TIME, "'2020-01-01'", "current_date"),
            new ColumnType("timestamp", Family.TIME, "'2020-01-01'", "localtimestamp"),
            new ColumnType("timestamptz", Family.TIME, "now()", "'2020-01-01 00:00+00'"),
            new ColumnType("timestamptz(3)", Family.TIME, "now()", "clock_timestamp()"),
            new ColumnType("interval", Family.ORDERED, "'1 day'", "'2 hours'"),
            new ColumnType("time", Family.ORDERED, "'12:00'", "'13:00'"),
            new ColumnType("uuid", Family.ORDERED, "gen_random_uuid()", "'00000000-0000-0000-0000-000000000000'"),
            new ColumnType("bytea", Family.ORDERED, "'\\x00'", "'\\xff'"),
            new ColumnType("inet", Family.ORDERED, "'10.0.0.1'", "'10.0.0.0/8'"),
            new ColumnType("cidr", Family.ORDERED, "'10.0.0.0/8'", "'10.0.0.1'"),
            new ColumnType("bit(4)", Family.ORDERED, "B'1010'", "B'0000'"),
            new ColumnType("varbit", Family.ORDERED, "B'1010'", "B'1'"),
            new ColumnType("macaddr", Family.ORDERED, "'00:00:00:00:00:01'", "'00:00:00:00:00:02'"),
            new ColumnType("money", Family.ORDERED, "'1'", "'2'"),
            new ColumnType("name", Family.TEXT, "'a'", "current_user"),
            new ColumnType("tsvector", Family.ORDERED, "''", "'a b'"),
            new ColumnType("jsonb", Family.JSON, "'{}'", "'{\"a\": 1}'"),
            new ColumnType("json", Family.OTHER, "'{}'", "'[]'"),
            new ColumnType("point", Family.OTHER, "'(1,2)'", "'(0,0)'"),
            new ColumnType("integer[]", Family.ARRAY, "'{}'", "array[1, 2]"),
            new ColumnType("text[]", Family.ARRAY, "'{}'", "'{a,b}'"),
            new ColumnType("int4range", Family.RANGE, "'[1,2)'", "'empty'"),
            new ColumnType("tstzrange", Family.RANGE, "'empty'", "'[2020-01-01 00:00+00,)'"));

    boolean isOrdered() {
        return family != Family.OTHER && family != Family.COMPOSITE;
    }

    /** Of the same name there can be another type elsewhere; what it is made of counts for choices, too. */
    @Override
    public String toString() {
        return sql;
    }
}
