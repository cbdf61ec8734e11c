package dev.retort.compare;

import dev.retort.catalog.Key;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.sql.Identifier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A platform that keeps things of its own in the application's database. */
public enum Preset {
    NONE,
    /** The schemas that its command line tool leaves out of dumps (supabase/cli, InternalSchemas), and what it installs. */
    SUPABASE;

    private static final Set<String> SUPABASE_SCHEMAS = Set.of("""
            auth storage realtime _realtime _analytics _supavisor extensions pgbouncer supabase_functions supabase_migrations etl
            vault graphql graphql_public net cron pgmq pgsodium pgsodium_masks pgtle dbdev repack tiger tiger_data topology""".split("\\s+"));

    /** Where policies are the application's, though the tables are not. */
    private static final Set<String> SUPABASE_WITH_POLICIES = Set.of("storage", "realtime");

    private static final Set<String> SUPABASE_EXTENSIONS = Set.of("""
            pg_graphql pg_net pg_stat_statements pgcrypto pgjwt pgsodium supabase_vault uuid-ossp""".split("\\s+"));

    /** Whether it is the platform's, and none of the application's business. */
    boolean owns(Key key) {
        return switch (this) {
            case NONE -> false;
            case SUPABASE ->
                switch (key) {
                    case Key.Whole(ObjectName name) -> isSupabases(name);
                    case Key.Side(ObjectName name, Key.Aspect aspect) -> isSupabases(name);
                    case Key.DefaultRights rights ->
                        isSupabases(rights.objects().schema())
                                || rights.objects().schema() == null;
                };
        };
    }

    private static boolean isSupabases(ObjectName name) {
        return switch (name) {
            case GlobalName(GlobalKind kind, Identifier global) ->
                switch (kind) {
                    case SCHEMA -> isSupabases(global);
                    case EXTENSION -> SUPABASE_EXTENSIONS.contains(global.value());
                    case PUBLICATION ->
                        global.value().startsWith("supabase_realtime")
                                || global.value().startsWith("realtime_messages");
                    case EVENT_TRIGGER ->
                        global.value().startsWith("issue_") || global.value().startsWith("pgrst_");
                    case DATABASE, ROLE -> false;
                };
            case PartName(PartKind kind, var of, Identifier part)
            when kind == PartKind.POLICY ->
                isSupabases(of.schema())
                        && of.schema() != null
                        && !SUPABASE_WITH_POLICIES.contains(of.schema().value());
            case ObjectName other -> isSupabases(other.schema());
        };
    }

    private static boolean isSupabases(@Nullable Identifier schema) {
        return schema != null && SUPABASE_SCHEMAS.contains(schema.value());
    }
}
