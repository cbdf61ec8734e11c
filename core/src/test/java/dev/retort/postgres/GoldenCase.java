package dev.retort.postgres;

import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One way to write an operation, the SQL of which is in a golden file.
 *
 * @param kind the operation's class
 * @param setup SQL that makes what the operation wants to find
 * @param work what a migration would write
 */
record GoldenCase(Class<? extends Operation> kind, String name, String setup, Consumer<Operations> work) {

    /** Below the folder {@code operations}: {@code add-column/with-default.sql}. */
    String file() {
        return folder(kind) + "/" + name + ".sql";
    }

    static String folder(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return file();
    }
}
