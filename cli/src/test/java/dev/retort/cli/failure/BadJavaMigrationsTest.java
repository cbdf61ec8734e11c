package dev.retort.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadJavaMigrationsTest {

    private static final String BAD = "migrations/versions/R3c_Test.java";

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProjectInTheMiddle() {
        work.project();
        work.run("upgrade", "1a").exits(ExitCode.DONE);
    }

    private void upgradeSays(String... lines) {
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head").prints().says(lines);
    }

    @Test
    void oneThatDoesNotCompileIsShownAtItsMistakes() {
        work.javaRevision("3c", "2b", "op.addColum(\"users\");\n        int x = \"y\";");
        upgradeSays(
                "error: " + BAD + ":10: cannot find symbol",
                "  symbol:   method addColum(java.lang.String)",
                "  location: variable op of type dev.retort.op.Operations",
                "        op.addColum(\"users\");",
                "          ^",
                BAD + ":11: incompatible types: java.lang.String cannot be converted to int",
                "        int x = \"y\";",
                "                ^");
    }

    @Test
    void theClassIsCalledLikeItsFile() {
        work.write(BAD, "@Revision(id = \"3c\", down = \"2b\")\npublic class R3c_Tset {}\n");
        upgradeSays("error: " + BAD
                + ":1: the class is called R3c_Tset, but its file R3c_Test.java; Java wants the same name: rename one of"
                + " them");
    }

    @Test
    void withoutAnAnnotationItIsNoRevision() {
        work.write(BAD, "public class R3c_Test {}\n");
        upgradeSays("error: " + BAD
                + ":1: no @Revision; expected a class annotated with @Revision(id = \"…\", down = \"…\")");
        work.write(BAD, "@Revision\npublic class R3c_Test {}\n");
        upgradeSays("error: " + BAD + ":1: @Revision without an id; expected a string literal: @Revision(id = \"…\")");
    }

    @Test
    void theClassIsAMigration() {
        work.write(BAD, """
                import dev.retort.migration.Revision;
                @Revision(id = "3c", down = "2b")
                public class R3c_Test {}
                """);
        upgradeSays("error: " + BAD
                + ":2: the class is no migration; write: public final class R3c_Test implements Migration");
    }

    /** The body of {@code upgrade} and the message behind the file's name. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments(
                        "throw new IllegalStateException(\"no way\");",
                        ":10: upgrade() threw java.lang.IllegalStateException: no way"),
                arguments(
                        "Object o = null;\n        o.toString();",
                        ":11: upgrade() threw java.lang.NullPointerException: Cannot invoke \"Object.toString()\" because"
                                + " \"<local2>\" is null"),
                arguments(
                        "throw new OutOfMemoryError(\"much\");",
                        ":10: upgrade() threw java.lang.OutOfMemoryError: much"),
                arguments("upgrade(op);", ":10: upgrade() threw java.lang.StackOverflowError"),
                arguments(
                        "op.dropColumn(\"\", \"x\");", ":10: a name is empty; PostgreSQL wants at least one character"),
                arguments("op.execute(\"select 'x\");", ":10: "));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void codeThatFailsIsNamedWithItsLine(String body, String message) {
        work.javaRevision("3c", "2b", body);
        CliRun run = work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head").prints();
        assertThat(run.err().replace("\"o\"", "\"<local2>\"")).startsWith("error: " + BAD + message);
    }

    @Test
    void aClassThatCannotBeMadeIsNamedWithItsLine() {
        for (String thrown : new String[] {"IllegalStateException", "OutOfMemoryError"}) {
            for (String place : new String[] {"public R3c_Test()", "static"}) {
                work.write(BAD, """
                        import dev.retort.migration.*;
                        import dev.retort.op.Operations;
                        @Revision(id = "3c", down = "2b")
                        public class R3c_Test implements Migration {
                            %s { if (true) throw new %s("early"); }
                            public void upgrade(Operations op) {}
                            public void downgrade(Operations op) {}
                        }
                        """.formatted(place, thrown));
                CliRun run = work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head")
                        .prints();
                assertThat(run.err()).startsWith("error: " + BAD + ":5: the c").contains(" threw ", thrown + ": early");
            }
        }
    }

    @Test
    void anotherRevisionsMistakeDoesNotMatter() {
        work.javaRevision("3c", "2b", "nonsense");
        work.run("upgrade", "2b").exits(ExitCode.DONE);
        work.run("history").exits(ExitCode.DONE);
        work.run("current").exits(ExitCode.DONE);
    }
}
