package dev.retort.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixture.JavaInMemory;
import dev.retort.fixture.Recording;
import dev.retort.fixture.TestDatabase;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.schema.DataType;
import dev.retort.schema.Elements;
import dev.retort.schema.Types;
import dev.retort.schema.Types.IntervalFields;
import dev.retort.source.code.Code;
import dev.retort.source.code.Layout;
import dev.retort.source.code.TypeSource;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types as Java: every factory of {@link Types} is found again from its text. */
class TypeSourceTest {

    /** Every factory with numbers that it takes; texts are tried below. */
    private static List<DataType> all() throws ReflectiveOperationException {
        List<DataType> types = new java.util.ArrayList<>();
        for (Method factory : Types.class.getDeclaredMethods()) {
            boolean takesText = Stream.of(factory.getParameterTypes()).anyMatch(String.class::equals);
            if (java.lang.reflect.Modifier.isPublic(factory.getModifiers()) && !takesText) {
                Object[] arguments = Stream.of(factory.getParameterTypes())
                        .map(TypeSourceTest::argument)
                        .toArray();
                types.add((DataType) factory.invoke(null, arguments));
            }
        }
        return types;
    }

    private static Object argument(Class<?> type) {
        if (type.equals(int.class)) {
            return 3;
        }
        return type.equals(IntervalFields.class) ? IntervalFields.DAY_TO_SECOND : Types.varchar(7);
    }

    @Test
    void everyFactoryIsFoundAgainAndNoneNeedsText() throws ReflectiveOperationException {
        List<DataType> types = all();

        assertThat(types).hasSizeGreaterThan(70);
        for (DataType type : types) {
            assertThat(java(type)).as("%s", type).doesNotStartWith("type(");
        }
        assertThat(compiledBack(types)).isEqualTo(types);
    }

    @Test
    void theServerKnowsEveryType() throws Exception {
        TestDatabase database = TestDatabase.create();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            boolean hasMultiranges = connection.getMetaData().getDatabaseMajorVersion() >= 14;
            for (DataType type : all()) {
                if (hasMultiranges || !type.toString().contains("multirange")) {
                    statement.execute("create temporary table t (a " + type + "); drop table t");
                }
            }
        } finally {
            database.drop();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            varchar(255)                     | varchar(255)
            numeric(10,2)                    | numeric(10, 2)
            text[]                           | array(text())
            numeric(10,2)[][]                | array(numeric(10, 2), 2)
            app.mood                         | type("app", "mood")
            "My App"."user"                  | type("My App", "user")
            app.mood[]                       | array(type("app", "mood"))
            interval day to second(3)        | interval(DAY_TO_SECOND, 3)
            interval year                    | interval(YEAR)
            double precision                 | doublePrecision()
            halfvec(3)                       | type("halfvec(3)")
            mood                             | type("mood")
            VARCHAR(5)                       | type("VARCHAR(5)")
            App.mood                         | type("App.mood")
            numeric(10, 2)                   | type("numeric(10, 2)")
            varchar (9)                      | type("varchar (9)")
            varchar(007)                     | type("varchar(007)")
            text(3)                          | type("text(3)")
            integer[3]                       | type("integer[3]")
            timestamp with time zone         | type("timestamp with time zone")
            geometry('POINT', 4326)          | type("geometry('POINT', 4326)")
            """)
    void aTypeIsWrittenAsAPersonWould(String sql, String java) {
        assertThat(java(DataType.of(sql))).isEqualTo(java);
    }

    @Test
    void anyTextOfATypeComesBack() {
        List<DataType> types = Stream.of("varchar(007)", "[]x", "a []", "\"a[]\"", "a.b.c", "x[][3][]", "interval (3)")
                .map(DataType::of)
                .toList();

        assertThat(compiledBack(types)).isEqualTo(types);
    }

    private static String java(DataType type) {
        return Layout.of(TypeSource.of(type), 0, 0);
    }

    /** What a migration with these types records. */
    private static List<DataType> compiledBack(List<DataType> types) {
        List<Code> codes = types.stream().map(TypeSource::of).toList();
        String imports = codes.stream()
                .flatMap(code -> code.allImports().stream())
                .distinct()
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
        String lines = codes.stream()
                .map(code -> "op.addColumn(\"t\", " + Elements.class.getName() + ".column(\"a\", "
                        + Layout.of(code, 0, 0) + "));\n")
                .collect(Collectors.joining());
        Map<String, Class<?>> compiled = JavaInMemory.compile(Map.of("Compiled", imports + """
                public final class Compiled implements java.util.function.Consumer<dev.retort.op.Operations> {
                    @Override
                    public void accept(dev.retort.op.Operations op) {
                        %s
                    }
                }
                """.formatted(lines)));
        return Recording.of(JavaInMemory.work(compiled.values().iterator().next())).operations().stream()
                .map(operation -> ((AddColumn) operation).column().type())
                .toList();
    }
}
