package dev.retort.cases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** Names that mean something to a server before anybody makes anything: functions, types, settings, extensions, languages, … */
final class ServerNames {

    private static final String QUERY = """
            select proname from pg_proc where pronamespace = 'pg_catalog'::regnamespace
            union select typname from pg_type where typnamespace = 'pg_catalog'::regnamespace
            union select opcname from pg_opclass
            union select collname from pg_collation
            union select amname from pg_am
            union select lanname from pg_language
            union select spcname from pg_tablespace
            union select nspname from pg_namespace
            union select datname from pg_database
            union select rolname from pg_roles
            union select name from pg_available_extensions
            union select unnest(string_to_array(name, '.')) from pg_settings
            union select unnest(array['int', 'integer', 'bigint', 'smallint', 'citext', 'cube', 'pglz', 'lz4', 'fillfactor',
                'autovacuum_enabled', 'autovacuum_vacuum_scale_factor', 'n_distinct', 'n_distinct_inherited', 'siglen',
                'fastupdate', 'pages_per_range', 'deduplicate_items', 'buffering', 'parallel_workers', 'toast',
                'autosummarize', 'gin_pending_list_limit', 'user_catalog_table'])
            """;

    private ServerNames() {}

    static Set<String> of(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
