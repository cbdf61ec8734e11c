package dev.retort.effect;

import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is known of PostgreSQL's own functions.
 *
 * @see <a href="https://www.postgresql.org/docs/current/xfunc-volatility.html">36.7 Function Volatility Categories</a>
 */
final class Functions {

    /** These give another value for each row; the last are of the extensions uuid-ossp and pgcrypto. */
    static final Set<String> VOLATILE = words("""
            array_sample array_shuffle clock_timestamp currval gen_random_uuid lastval nextval random
            random_normal setval timeofday txid_current uuidv4 uuidv7

            gen_random_bytes gen_salt uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4
            """);

    /** {@code nextval} and {@code random} and the like lock no table either. */
    static final Set<String> NOT_VOLATILE = words("""
            abs age array_agg array_append array_cat array_length array_position array_prepend array_remove
            array_to_json array_to_string avg bit_and bit_or bool_and bool_or btrim cardinality ceil ceiling
            char_length character_length chr concat concat_ws convert_from convert_to corr count cume_dist
            current_database current_schemas current_setting date_bin date_part date_trunc daterange decode
            dense_rank div encode every exp first_value floor format generate_series generate_subscripts
            has_table_privilege hashtext initcap int4range int8range inet_client_addr json_agg json_array_length
            json_build_array json_build_object json_each json_each_text json_object_agg jsonb_agg
            jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_build_array jsonb_build_object
            jsonb_each jsonb_each_text jsonb_extract_path jsonb_extract_path_text jsonb_object jsonb_object_agg
            jsonb_object_keys jsonb_pretty jsonb_set jsonb_strip_nulls jsonb_typeof justify_days justify_hours
            justify_interval lag last_value lead left length ln log lower lower_inc lpad ltrim make_date
            make_interval make_time make_timestamp make_timestamptz max md5 min mod mode now nth_value ntile
            numrange obj_description octet_length percent_rank percentile_cont percentile_disc pg_get_serial_sequence
            pg_typeof pi plainto_tsquery power quote_ident quote_literal quote_nullable radians rank regexp_match
            regexp_matches regexp_replace regexp_split_to_array regexp_split_to_table repeat replace reverse right
            round row_number row_to_json rpad rtrim session_user setweight sha224 sha256 sha384 sha512 sign
            split_part sqrt starts_with statement_timestamp stddev string_agg string_to_array strpos substr sum
            tan timezone to_char to_date to_json to_jsonb to_number to_regclass to_timestamp to_tsquery to_tsvector
            transaction_timestamp translate trunc tsrange tstzrange unnest upper upper_inc variance version
            websearch_to_tsquery width_bucket
            """);

    /** Words of the grammar that parentheses may follow and that are names elsewhere. */
    private static final String[] UNRESERVED = {
        "conflict",
        "cube",
        "delete",
        "filter",
        "insert",
        "key",
        "materialized",
        "over",
        "rollup",
        "set",
        "sets",
        "update"
    };

    private Functions() {}

    /** Whether a new column with this default has its rows written. */
    static Rewrite rewriteOfDefault(Words expression) {
        return calls(expression).stream().map(Functions::rewriteOf).reduce(Rewrite.NO, Rewrite::and);
    }

    private static Rewrite rewriteOf(QualifiedName function) {
        if (isNamed(function, VOLATILE)) {
            return Rewrite.yes(function + "() gives each row a value of its own");
        }
        return isNamed(function, NOT_VOLATILE) ? Rewrite.NO : Rewrite.maybe("if " + function + "() is volatile");
    }

    /** What the functions called in a query may do. */
    static Effect called(Words query) {
        List<QualifiedName> unknown = calls(query).stream()
                .filter(function -> !isNamed(function, VOLATILE) && !isNamed(function, NOT_VOLATILE))
                .distinct()
                .toList();
        return unknown.stream()
                .map(function -> Effect.unknown("what " + function + "() does"))
                .reduce(Effect.NONE, Effect::and);
    }

    /** The functions whose names stand before parentheses; keywords such as {@code coalesce} are none. */
    private static List<QualifiedName> calls(Words expression) {
        Set<QualifiedName> ownNames = Mentions.namesOfQueries(expression.copy());
        Words words = expression.copy();
        List<QualifiedName> calls = new ArrayList<>();
        while (!words.atEnd()) {
            if (!words.atName() || words.atKeyword()) {
                words.advance();
                continue;
            }
            boolean mayBeCalled = isExpressionBehind(words);
            boolean syntax = words.atAny(UNRESERVED);
            QualifiedName name = words.name();
            if (mayBeCalled && !syntax && words.atText("(") && !ownNames.contains(name)) {
                calls.add(name);
            }
        }
        return calls;
    }

    /** Whether the name that comes is neither an alias, a type nor a table. */
    private static boolean isExpressionBehind(Words words) {
        boolean behindAlias = words.isBehindName() && !words.isBehindAny("by", "set", "over", "recursive");
        return !behindAlias && !words.isBehindText(":") && !words.isBehindAny("as", "into", "tablesample");
    }

    /** In another schema the same name may stand for anything; extensions are installed into any. */
    private static boolean isNamed(QualifiedName function, Set<String> names) {
        boolean ours = function.schema() == null
                || function.schema().value().equals("pg_catalog")
                || function.name().value().startsWith("uuid_generate_");
        return ours && names.contains(function.name().value());
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
