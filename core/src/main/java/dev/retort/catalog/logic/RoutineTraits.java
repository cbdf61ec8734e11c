package dev.retort.catalog.logic;

import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Reading;
import dev.retort.logic.RoutineTrait;
import dev.retort.logic.RoutineTrait.Cost;
import dev.retort.logic.RoutineTrait.Rows;
import dev.retort.logic.RoutineTrait.Setting;
import dev.retort.logic.RoutineTrait.Support;
import dev.retort.schema.StorageParameter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said about a function besides its text, where it is not what PostgreSQL takes when nothing is said. */
final class RoutineTraits {

    /** Estimates when nothing is said (manual, CREATE FUNCTION). */
    private static final double COST = 100;

    private static final double ROWS = 1000;

    /** Lists whose values PostgreSQL keeps in quotes (src/bin/pg_dump/dumputils.c: variable_is_guc_list_quote). */
    private static final Set<String> QUOTED_LISTS = Set.of(
            "local_preload_libraries",
            "search_path",
            "session_preload_libraries",
            "shared_preload_libraries",
            "temp_tablespaces",
            "unix_socket_directories");

    private static final Pattern VALUE =
            Pattern.compile("\\G\\s*(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*[^,\"\\s]))\\s*(?:,|$)");

    private RoutineTraits() {}

    static List<RoutineTrait> read(Reading reading, CatalogRow row) throws SQLException {
        List<RoutineTrait> traits = new ArrayList<>();
        if (row.letter("kind") == 'w') {
            traits.add(RoutineTrait.Kind.WINDOW);
        }
        add(traits, volatility(row.letter("volatility")));
        if (row.isTrue("strict")) {
            traits.add(RoutineTrait.NullInput.STRICT);
        }
        if (row.isTrue("definer")) {
            traits.add(RoutineTrait.Security.SECURITY_DEFINER);
        }
        if (row.isTrue("leakproof")) {
            traits.add(RoutineTrait.Leak.LEAKPROOF);
        }
        add(traits, parallel(row));
        add(traits, estimates(row));
        if (row.optionalName("support") != null) {
            traits.add(new Support(Reference.name(reading, row, "support_schema", "support")));
        }
        for (String setting : row.texts("settings")) {
            traits.add(setting(setting));
        }
        return traits;
    }

    static RoutineTrait.@Nullable Parallel parallel(CatalogRow row) throws SQLException {
        return switch (row.letter("parallel")) {
            case 's' -> RoutineTrait.Parallel.PARALLEL_SAFE;
            case 'r' -> RoutineTrait.Parallel.PARALLEL_RESTRICTED;
            default -> null;
        };
    }

    private static RoutineTrait.@Nullable Volatility volatility(char letter) {
        return switch (letter) {
            case 'i' -> RoutineTrait.Volatility.IMMUTABLE;
            case 's' -> RoutineTrait.Volatility.STABLE;
            default -> null;
        };
    }

    private static void add(List<RoutineTrait> traits, @Nullable RoutineTrait trait) {
        if (trait != null) {
            traits.add(trait);
        }
    }

    private static void add(List<RoutineTrait> traits, List<RoutineTrait> more) {
        traits.addAll(more);
    }

    private static List<RoutineTrait> estimates(CatalogRow row) throws SQLException {
        List<RoutineTrait> estimates = new ArrayList<>();
        double cost = Double.parseDouble(row.text("cost"));
        if (row.letter("kind") != 'p' && cost != COST) {
            estimates.add(new Cost(cost));
        }
        double rows = Double.parseDouble(row.text("rows"));
        if (row.isTrue("is_set") && rows != ROWS) {
            estimates.add(new Rows(rows));
        }
        return estimates;
    }

    /** {@code search_path=public, "two words"}; a list that has no quotes is one text (manual, pg_proc: proconfig). */
    private static Setting setting(String text) {
        int place = text.indexOf('=');
        String name = text.substring(0, place);
        String value = text.substring(place + 1);
        boolean isList = QUOTED_LISTS.contains(name.toLowerCase(Locale.ROOT)) && !value.isEmpty();
        return new Setting(StorageParameter.qualified(name), isList ? values(value) : List.of(value));
    }

    private static List<String> values(String list) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(list);
        while (value.find() && !value.group().isEmpty()) {
            String quoted = value.group(1);
            values.add(quoted == null ? value.group(2) : quoted.replace("\"\"", "\""));
        }
        return values;
    }
}
