package dev.retort.execute;

import dev.retort.postgres.TransactionUse;
import dev.retort.sql.SqlSplitter;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlSyntaxException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a migration's code gets: all of it but the end of the transaction, which is Retort's, by method or by SQL.
 * What the code unwraps is its own affair.
 */
final class MigrationConnection {

    private static final Set<String> REFUSED = Set.of("commit", "setAutoCommit", "close", "abort");

    /** Methods of connections and statements whose first argument is SQL. */
    private static final Set<String> TAKE_SQL = Set.of(
            "prepareStatement",
            "prepareCall",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "addBatch");

    private MigrationConnection() {}

    static Connection of(Connection connection) {
        return guarded(Connection.class, (proxy, method, arguments) -> {
            boolean wholeRollback = method.getName().equals("rollback") && arguments == null;
            if (REFUSED.contains(method.getName()) || wholeRollback) {
                throw refusal("call " + method.getName() + "() on its connection");
            }
            Object result = invoke(connection, method, arguments);
            return result instanceof Statement statement ? guarded(statement, method.getReturnType()) : result;
        });
    }

    private static Object guarded(Statement statement, Class<?> type) {
        return guarded(type, (proxy, method, arguments) -> invoke(statement, method, arguments));
    }

    private static <T> T guarded(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(MigrationConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (TAKE_SQL.contains(method.getName()) && arguments != null && arguments[0] instanceof String sql) {
            requireNoEndOfTransaction(sql);
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static void requireNoEndOfTransaction(String sql) throws SQLException {
        try {
            for (SqlStatement statement : SqlSplitter.split(sql)) {
                if (TransactionUse.of(new dev.retort.postgres.Statement.Sql(statement.text()))
                        == TransactionUse.CONTROLS) {
                    throw refusal("run '" + statement.text() + "'");
                }
            }
        } catch (SqlSyntaxException e) {
            // The server has the better message for what is no SQL.
        }
    }

    private static SQLException refusal(String what) {
        return new SQLException("a migration does not " + what + ": Retort commits or rolls back the whole revision."
                + " Throw an exception to roll back");
    }
}
