package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.diff.change.Change;
import dev.retort.diff.change.Changes;
import dev.retort.diff.change.Note;
import dev.retort.operation.Operation;
import dev.retort.operation.TypeOperation.AddEnumValue;
import dev.retort.operation.TypeOperation.CreateType;
import dev.retort.postgres.Postgres;
import dev.retort.postgres.Statement;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlTokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values that an enum type gets, and that something else of the same difference uses: a default, a check, a view. PostgreSQL lets a
 * value be used only after the transaction that adds it (manual, ALTER TYPE).
 */
public final class NewLabels {

    private NewLabels() {}

    /**
     * What would add them, by the types. Where it is not sure that a text means the value it counts as one.
     *
     * @return only of types that could get their values in place
     */
    public static SequencedMap<Key, List<AddEnumValue>> usedAtOnce(Catalog from, Catalog to) {
        SequencedMap<Key, List<AddEnumValue>> used = new LinkedHashMap<>();
        for (Entry entry : from.entries().values()) {
            List<AddEnumValue> added = added(entry, to, from.server());
            if (added.stream().anyMatch(add -> isUsed(add.value().label(), entry.key(), from, to))) {
                used.put(entry.key(), added);
            }
        }
        return Collections.unmodifiableSequencedMap(used);
    }

    /** What it costs to do without a transaction between. */
    static Note madeAnew(Key type) {
        return Note.todo(
                "the " + type + " is made anew, and every table with a column of it is written again, as a new value"
                        + " cannot be used in the transaction that adds it");
    }

    private static List<AddEnumValue> added(Entry entry, Catalog to, PostgresVersion server) {
        List<AddEnumValue> added = new ArrayList<>();
        if (entry.made().getFirst() instanceof CreateType
                && to.find(entry.key())
                                .map(wish -> Changes.between(entry, wish, server))
                                .orElse(Change.none())
                        instanceof Change.InPlace change) {
            for (Operation operation : change.operations()) {
                if (operation instanceof AddEnumValue add) {
                    added.add(add);
                }
            }
        }
        return added;
    }

    private static boolean isUsed(String label, Key type, Catalog from, Catalog to) {
        Pattern word = Pattern.compile("(?<!\\w)" + Pattern.quote(label.replace("'", "''")) + "(?!\\w)");
        return to.entries().values().stream()
                .filter(entry -> !entry.key().equals(type))
                .filter(entry ->
                        !Optional.of(entry.made()).equals(from.find(entry.key()).map(Entry::made)))
                .flatMap(entry -> texts(entry, to.server()))
                .anyMatch(text -> mentions(text, word));
    }

    /** In a constant, which may be an array or the body of a function. */
    private static boolean mentions(String statement, Pattern word) {
        SqlTokens tokens = SqlTokens.of(statement);
        for (int index = 0; index < tokens.size(); index++) {
            if (tokens.token(index).kind() == SqlToken.Kind.STRING
                    && word.matcher(tokens.text(index, index + 1)).find()) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> texts(Entry entry, PostgresVersion server) {
        return entry.made().stream()
                .flatMap(operation -> Postgres.render(operation, server).stream())
                .map(statement -> ((Statement.Sql) statement).text());
    }
}
