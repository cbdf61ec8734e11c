import dev.retort.catalog.reader.CatalogReader;
import dev.retort.sql.Identifier;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a database's catalog again and again: {@code ReadCatalog JDBC_URL ROUNDS QUERIES}. Prints the first time and the median of the
 * others in milliseconds, and how many entries and queries there are; writes the queries to a file for psql.
 */
final class ReadCatalog {

    public static void main(String[] arguments) throws Exception {
        List<String> queries = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            long start = System.nanoTime();
            int entries = read(connection);
            double first = milliseconds(start);

            double[] times = new double[Integer.parseInt(arguments[1])];
            for (int round = 0; round < times.length; round++) {
                start = System.nanoTime();
                read(connection);
                times[round] = milliseconds(start);
            }
            Arrays.sort(times);

            read(recording(connection, Connection.class, queries));
            Files.writeString(Path.of(arguments[2]), "begin;\n" + String.join(";\n", queries) + ";\nrollback;\n");
            System.out.printf("%.0f %.0f %d %d%n", first, times[times.length / 2], entries, queries.size());
        }
    }

    private static int read(Connection connection) throws Exception {
        return CatalogReader.read(connection, List.of(Identifier.of("public")))
                .entries()
                .size();
    }

    private static double milliseconds(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /** The same, and the text of every statement goes to the list. */
    private static <T> T recording(Object real, Class<T> type, List<String> queries) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    if (method.getName().startsWith("execute") && values != null) {
                        queries.add((String) values[0]);
                    }
                    try {
                        Object result = method.invoke(real, values);
                        return result instanceof Statement ? recording(result, Statement.class, queries) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
