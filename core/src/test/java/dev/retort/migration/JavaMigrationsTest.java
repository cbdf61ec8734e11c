package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.fixture.ProjectFolder;
import dev.retort.op.IrreversibleException;
import dev.retort.op.Recorded;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Revisions written in Java: what they record, and how their failures are told. */
class JavaMigrationsTest {

    @TempDir
    private Path temporary;

    private ProjectFolder project;

    @BeforeEach
    void makeProject() {
        project = new ProjectFolder(temporary);
    }

    private Content load(String id) {
        Script script = project.scripts().script(RevisionId.of(id));
        Content content = new MigrationLoader(temporary.resolve("classes"), ProjectFolder.CLASS_PATH)
                .load(List.of(script))
                .get(script.id());
        assertThat(content).isNotNull();
        return content == null ? direction -> List.of() : content;
    }

    private List<String> recorded(Direction direction) {
        return load("a1").record(direction).stream()
                .map(JavaMigrationsTest::summary)
                .toList();
    }

    private static String summary(Recorded recorded) {
        return recorded.origin().file() + ":" + recorded.origin().line() + " "
                + recorded.operation().summary();
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> recorded(Direction.UPGRADE))
                .withMessage(message);
    }

    @Test
    void whatTheMigrationCallsIsRecordedWithItsLines() {
        project.java("a1", "", """
                        op.createTable(
                                "users",
                                column("id", bigint()).identity(),
                                primaryKey("id"));
                        for (String name : columns("a", "b")) {
                            op.addColumn("users", column(name, text()));
                        }""");

        assertThat(recorded(Direction.UPGRADE))
                .containsExactly(
                        "versions/Ra1.java:14 create table users",
                        "versions/Ra1.java:19 add column users.a",
                        "versions/Ra1.java:19 add column users.b");
    }

    @Test
    void aDowngradeThatIsLeftOutIsDerivedFromTheUpgrade() {
        project.java("a1", "", """
                        op.createTable("users");
                        op.renameTable("users", "people");""");

        assertThat(recorded(Direction.DOWNGRADE))
                .containsExactly(
                        "versions/Ra1.java:15 rename table people to users", "versions/Ra1.java:14 drop table users");
    }

    @Test
    void aDowngradeThatCannotBeDerivedIsIrreversible() {
        project.java("a1", "", "        op.dropTable(\"users\");");

        assertThatExceptionOfType(IrreversibleException.class)
                .isThrownBy(() -> recorded(Direction.DOWNGRADE))
                .withMessage(
                        "no inverse is known for drop table users (versions/Ra1.java:14: nobody said what the table looked like)");
    }

    @Test
    void aDowngradeOfItsOwnIsTaken() {
        project.java("a1", "", """
                        op.dropTable("users");
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.createTable("users");""");

        assertThat(recorded(Direction.DOWNGRADE)).containsExactly("versions/Ra1.java:19 create table users");
    }

    @Test
    void aMigrationMayHaveClassesMethodsAndAPackageOfItsOwn() {
        project.write("Ra1.java", """
                package com.example;

                import dev.retort.migration.*;
                import dev.retort.op.*;
                import java.util.List;

                @Revision(id = "a1")
                public final class Ra1 implements Migration {
                    enum Kind { ONE, TWO }

                    record Table(String name) {
                        void create(Operations op) {
                            op.createTable(name);
                        }
                    }

                    @Override
                    public void upgrade(Operations op) {
                        for (Kind kind : Kind.values()) {
                            switch (kind) {
                                case ONE -> new Table("one").create(op);
                                case TWO -> List.of("two").forEach(name -> Other.drop(op, name));
                            }
                        }
                    }
                }

                class Other {
                    static void drop(Operations op, String name) {
                        op.dropTable(name);
                    }
                }
                """);

        List<String> expected = List.of("versions/Ra1.java:13 create table one", "versions/Ra1.java:30 drop table two");
        assertThat(recorded(Direction.UPGRADE)).isEqualTo(expected);
        assertThat(recorded(Direction.UPGRADE)).as("from the cache").isEqualTo(expected);
    }

    @Test
    void twoMigrationsMayHaveClassesOfOneName() {
        project.write("Ra1.java", """
                import dev.retort.migration.*;
                import dev.retort.op.*;
                @Revision(id = "a1") public class Ra1 implements Migration {
                    public void upgrade(Operations op) { op.createTable(new Name().toString()); }
                    static class Name { @Override public String toString() { return "first"; } }
                }
                """);

        assertThat(recorded(Direction.UPGRADE)).containsExactly("versions/Ra1.java:4 create table first");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            throw new IllegalStateException("boom");         | 14 | upgrade() threw java.lang.IllegalStateException: boom
            throw new IllegalStateException();               | 14 | upgrade() threw java.lang.IllegalStateException
            throw new IllegalArgumentException("boom");      | 14 | boom
            throw new OutOfMemoryError("by hand");           | 14 | upgrade() threw java.lang.OutOfMemoryError: by hand
            throw new AssertionError("no");                  | 14 | upgrade() threw java.lang.AssertionError: no
            upgrade(op);                                     | 14 | upgrade() threw java.lang.StackOverflowError
            op.dropTable("");                                | 14 | a name is empty; PostgreSQL wants at least one character
            op.execute("select 'a");                         | 14 | the string that begins at line 1, column 8 is not ended; expected ' (within a string a quote is written '')
            Integer.parseInt("x");                           | 14 | For input string: "x"
            java.util.List.of(1).forEach(i -> { throw new IllegalStateException("inside"); }); | 14 | upgrade() threw java.lang.IllegalStateException: inside
            """)
    void whatAnUpgradeThrowsIsToldWithItsLine(String body, int line, String message) {
        project.java("a1", "", "        " + body);

        assertRefused("versions/Ra1.java:" + line + ": " + message);
    }

    @Test
    void whatADowngradeThrowsIsToldAsSuch() {
        project.java("a1", "", """
                    }

                    @Override
                    public void downgrade(Operations op) {
                        throw new IllegalStateException("boom");""");

        assertThat(recorded(Direction.UPGRADE)).isEmpty();
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> recorded(Direction.DOWNGRADE))
                .withMessage("versions/Ra1.java:18: downgrade() threw java.lang.IllegalStateException: boom");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            public class Ra1 implements Migration { public Ra1() { throw new IllegalStateException("boom"); } UP } | 3 | the constructor threw java.lang.IllegalStateException: boom
            public class Ra1 implements Migration { static { if (true) throw new IllegalStateException("boom"); } UP } | 3 | the class threw java.lang.IllegalStateException: boom
            public class Ra1 implements Migration { Ra1() {} UP }                | 3 | CANNOT
            public class Ra1 implements Migration { public Ra1(int a) {} UP }    | 3 | CANNOT
            class Ra1 implements Migration { UP }                                | 3 | CANNOT
            public abstract class Ra1 implements Migration {}                    | 3 | CANNOT
            public class Ra1 { UP }                                              | 3 | the class is no migration; write: public final class Ra1 implements Migration
            """)
    void aClassThatIsNoMigrationIsRefused(String declaration, int line, String message) {
        project.write(
                "Ra1.java",
                "import dev.retort.migration.*;\nimport dev.retort.op.*;\n@Revision(id = \"a1\") "
                        + declaration.replace("UP", "public void upgrade(Operations op) {}"));

        assertRefused("versions/Ra1.java:" + line + ": "
                + message.replace(
                        "CANNOT",
                        "the class cannot be made: it has to be public, not abstract, with a public constructor without"
                                + " parameters (or none at all)"));
    }
}
