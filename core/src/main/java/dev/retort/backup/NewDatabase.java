package dev.retort.backup;

import static dev.retort.sql.SqlText.sql;

import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A database for the content of another one. A dump has the objects of a database; what belongs to the database itself is taken from
 * the old one.
 *
 * @param name of the new one
 * @param old the name of the one that it is to be like
 */
record NewDatabase(String name, String old) {

    /** In rows of versions that know fewer columns, what they do not know is null. */
    private static final String LOCALE = """
            SELECT pg_catalog.pg_encoding_to_char(encoding), datcollate, datctype,
                pg_catalog.to_jsonb(d) ->> 'datlocprovider',
                coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale', pg_catalog.to_jsonb(d) ->> 'daticulocale'),
                pg_catalog.to_jsonb(d) ->> 'daticurules'
            FROM pg_catalog.pg_database d WHERE datname = {}""";

    /**
     * The list settings are those whose elements are kept between double quotes; each has to become a constant of its own, as
     * pg_dump writes them (variable_is_guc_list_quote and SplitGUCList in its dumputils.c).
     */
    private static final String PROPERTIES = """

            DECLARE
                old oid := (SELECT oid FROM pg_catalog.pg_database WHERE datname = {});
                made name := {};
                one record;
            BEGIN
                FOR one IN SELECT split_part(setting, '=', 1) AS name, substr(setting, strpos(setting, '=') + 1) AS value
                        FROM pg_catalog.pg_db_role_setting, unnest(setconfig) AS setting
                        WHERE setdatabase = old AND setrole = 0 LOOP
                    EXECUTE format('ALTER DATABASE %I SET %I TO %s', made, one.name,
                        CASE WHEN lower(one.name) IN ('local_preload_libraries', 'search_path', 'session_preload_libraries',
                                'shared_preload_libraries', 'temp_tablespaces', 'unix_socket_directories')
                            THEN coalesce((SELECT string_agg(quote_literal(CASE WHEN part[1] LIKE '"%'
                                    THEN replace(substr(part[1], 2, length(part[1]) - 2), '""', '"') ELSE part[1] END), ', ' ORDER BY at)
                                FROM regexp_matches(one.value, '"(?:[^"]|"")*"|[^,[:space:]]+', 'g') WITH ORDINALITY AS parts(part, at)),
                                quote_literal(''))
                            ELSE quote_literal(one.value) END);
                END LOOP;
                IF (SELECT datacl FROM pg_catalog.pg_database WHERE oid = old) IS NOT NULL THEN
                    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', made);
                    FOR one IN SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS who,
                            privilege_type AS what, is_grantable AS further
                            FROM pg_catalog.pg_database, aclexplode(datacl) WHERE oid = old LOOP
                        EXECUTE format('GRANT %s ON DATABASE %I TO %s%s', one.what, made, one.who,
                            CASE WHEN one.further THEN ' WITH GRANT OPTION' ELSE '' END);
                    END LOOP;
                END IF;
                EXECUTE format('ALTER DATABASE %I OWNER TO %s', made,
                    (SELECT quote_ident(pg_get_userbyid(datdba)) FROM pg_catalog.pg_database WHERE oid = old));
            END
            """;

    /** @throws BackupException when there is no old one */
    void create(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(sql(LOCALE, Literal.text(old)).sql())) {
            if (!row.next()) {
                throw new BackupException("there is no database " + old + " to be replaced; create it first");
            }
            SqlText create = sql(
                            "CREATE DATABASE {} TEMPLATE template0 ENCODING {} LC_COLLATE {} LC_CTYPE {}",
                            Identifier.of(name),
                            Literal.text(row.getString(1)),
                            Literal.text(row.getString(2)),
                            Literal.text(row.getString(3)))
                    .and(provider(row.getString(4), row.getString(5), row.getString(6)));
            statement.execute(create.sql());
        }
    }

    /** Of PostgreSQL 15 and newer (manual, 51.15 pg_database, and CREATE DATABASE). */
    private static SqlText provider(@Nullable String provider, @Nullable String locale, @Nullable String rules) {
        return switch (provider) {
            case "i" ->
                sql(" LOCALE_PROVIDER icu ICU_LOCALE {}", Literal.of(locale))
                        .and(rules == null ? sql("") : sql(" ICU_RULES {}", Literal.text(rules)));
            case "b" -> sql(" LOCALE_PROVIDER builtin BUILTIN_LOCALE {}", Literal.of(locale));
            case "c" -> sql(" LOCALE_PROVIDER libc");
            case null, default -> sql("");
        };
    }

    /** Gives it the settings, the rights and the owner of the old one. */
    void takeProperties(Statement statement) throws SQLException {
        statement.execute(sql(
                        "DO {}",
                        Literal.dollarQuoted(sql(PROPERTIES, Literal.text(old), Literal.text(name))
                                .sql()))
                .sql());
    }

    void drop(Statement statement) throws SQLException {
        statement.execute(sql("DROP DATABASE IF EXISTS {}", Identifier.of(name)).sql());
    }
}
