package dev.retort.sql;

import java.util.Set;

/**
 * The words that PostgreSQL does not take as a name unless they are quoted.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-keywords-appendix.html">Appendix C, SQL Key Words</a>
 */
public final class Keywords {

    /**
     * The union over PostgreSQL 13 to 18 of {@code pg_get_keywords()} without the category {@code U}. Some of these
     * words may be names in some places; {@code quote_ident()} quotes them in all, and so do we, because what is
     * written for one place and one version is later read in another.
     */
    private static final Set<String> NOT_UNRESERVED = Set.of("""
        all analyse analyze and any array as asc asymmetric authorization between bigint binary bit
        boolean both case cast char character check coalesce collate collation column concurrently
        constraint create cross current_catalog current_date current_role current_schema
        current_time current_timestamp current_user dec decimal default deferrable desc distinct do
        else end except exists extract false fetch float for foreign freeze from full grant
        greatest group grouping having ilike in initially inner inout int integer intersect
        interval into is isnull join json json_array json_arrayagg json_exists json_object
        json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading
        least left like limit localtime localtimestamp merge_action national natural nchar none
        normalize not notnull null nullif numeric offset on only or order out outer overlaps
        overlay placing position precision primary real references returning right row select
        session_user setof similar smallint some substring symmetric system_user table tablesample
        then time timestamp to trailing treat trim true union unique user using values varchar
        variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists
        xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
        """.strip().split("\\s+"));

    private Keywords() {}

    /**
     * Whether a word must be quoted to be taken as a name everywhere, by the rule of PostgreSQL's {@code
     * quote_ident()}: every keyword must, but the unreserved ones.
     *
     * @param lowerCaseWord a word in lower case: the answer for any other spelling is {@code false}
     */
    public static boolean mustBeQuoted(String lowerCaseWord) {
        return NOT_UNRESERVED.contains(lowerCaseWord);
    }
}
