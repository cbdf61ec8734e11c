package dev.retort.execute;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The connection that a migration's code gets: all of it but the end of the transaction, which is Retort's. */
final class MigrationConnection {

    private static final Set<String> REFUSED = Set.of("commit", "setAutoCommit", "close", "abort");

    private MigrationConnection() {}

    static Connection of(Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            boolean wholeRollback = method.getName().equals("rollback") && arguments == null;
            if (REFUSED.contains(method.getName()) || wholeRollback) {
                throw new SQLException("a migration does not call " + method.getName()
                        + "() on its connection: Retort commits or rolls back the whole revision."
                        + " Throw an exception to roll back");
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                MigrationConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }
}
