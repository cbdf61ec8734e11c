package dev.retort.cases;

import dev.retort.fixture.Recording;
import dev.retort.op.Operations;
import dev.retort.operation.Operation;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One way to write an operation. What is tried with every case: its SQL, its inverse and its Java are those of a golden file, a
 * server takes the SQL, the inverse leads back, and the Java compiles to the same operation.
 *
 * @param kind the operation's class
 * @param setup SQL that makes what the operation wants to find
 * @param work what a migration would write
 * @param since the first major version that knows it; older ones are refused at plan time
 * @param place whether it can be run in a transaction
 */
public record OperationCase(
        Class<? extends Operation> kind, String name, String setup, Consumer<Operations> work, int since, Place place) {

    public enum Place {
        INSIDE_TRANSACTION,
        OUTSIDE_TRANSACTION
    }

    public OperationCase(Class<? extends Operation> kind, String name, String setup, Consumer<Operations> work) {
        this(kind, name, setup, work, 13, Place.INSIDE_TRANSACTION);
    }

    /** The same case, for this major version and newer ones. */
    public OperationCase since(int major) {
        return new OperationCase(kind, name, setup, work, major, place);
    }

    /** The same case, for what PostgreSQL refuses in a transaction. */
    public OperationCase outsideTransaction() {
        return new OperationCase(kind, name, setup, work, since, Place.OUTSIDE_TRANSACTION);
    }

    public Recording recording() {
        return Recording.of(work);
    }

    /** Below the folder {@code operations}: {@code add-column/with-default.sql}. */
    public String file() {
        return folder(kind) + "/" + name + ".sql";
    }

    public static String folder(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return file();
    }
}
