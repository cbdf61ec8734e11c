package dev.retort.execute;

import dev.retort.effect.TransactionUse;
import dev.retort.sql.SqlSplitter;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlSyntaxException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connection that a migration's code gets: all of it but the end of the transaction, which is Retort's. */
final class MigrationConnection {

    private static final Set<String> ENDS_TRANSACTION = Set.of("commit", "setAutoCommit", "close", "abort");

    private static final Set<String> TAKES_SQL = Set.of(
            "prepareStatement",
            "prepareCall",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "addBatch");

    private MigrationConnection() {}

    static Connection of(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            boolean wholeRollback = method.getName().equals("rollback") && arguments == null;
            if (ENDS_TRANSACTION.contains(method.getName()) || wholeRollback) {
                throw new SQLException("a migration does not call " + method.getName()
                        + "() on its connection: Retort commits or rolls back the whole revision."
                        + " Throw an exception to roll back");
            }
            if (method.getName().equals("unwrap") && arguments[0] == Connection.class) {
                return proxy;
            }
            return guarded(call(connection, method, arguments), (Connection) proxy);
        });
    }

    /** What the connection made leads back to it; the rest is only values. */
    private static @Nullable Object guarded(@Nullable Object made, Connection connection) {
        return switch (made) {
            case CallableStatement statement -> guarded(CallableStatement.class, statement, connection);
            case PreparedStatement statement -> guarded(PreparedStatement.class, statement, connection);
            case Statement statement -> guarded(Statement.class, statement, connection);
            case DatabaseMetaData data -> guarded(DatabaseMetaData.class, data, connection);
            case null -> null;
            default -> made;
        };
    }

    private static <T> T guarded(Class<T> type, T target, Connection connection) {
        return proxy(
                type,
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? connection : call(target, method, arguments));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments[0] instanceof String sql && TAKES_SQL.contains(method.getName())) {
            refuseTransactionControl(sql);
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static void refuseTransactionControl(String sql) throws SQLException {
        try {
            for (SqlStatement statement : SqlSplitter.split(sql)) {
                if (TransactionUse.of(statement.text()) == TransactionUse.CONTROLS) {
                    throw new SQLException("a migration does not begin or end transactions (" + statement.text()
                            + "): Retort commits or rolls back the whole revision. Throw an exception to roll back");
                }
            }
        } catch (SqlSyntaxException e) {
            // The server refuses it, with a better message than one about splitting.
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(MigrationConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
