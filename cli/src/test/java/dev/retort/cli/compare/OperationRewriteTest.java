package dev.retort.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application has its say in what is generated. */
class OperationRewriteTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @Test
    void anOperationBecomesAnother() {
        rules("""
                case TableOperation.CreateTable create when direction == Direction.UPGRADE ->
                    List.of(
                            create,
                            new ObjectOperation.Comment(new ObjectName.TableName(create.name()), "ours", null),
                            new ObjectOperation.Comment(new ObjectName.TableName(create.name()), null, null));
                """);
        ModelProject.models(work, "create table offers (id bigint primary key);");

        generate().exits(ExitCode.DONE);

        assertThat(file()).contains("CREATE TABLE offers", "COMMENT ON TABLE offers IS 'ours';");
    }

    @Test
    void whatIsLeftOutIsStillDifferentWhenTheFileIsTried() {
        rules("case IndexOperation.CreateIndex create -> List.of();");
        ModelProject.models(
                work, "create index by_email on users (email); create table offers (id bigint primary key);");

        CliRun run = generate().exits(ExitCode.ANSWER_IS_NO);

        assertThat(run.err()).contains("after the upgrade there is still a difference:\n  index by_email: new");
        assertThat(file()).contains("CREATE TABLE offers").doesNotContain("CREATE INDEX");
    }

    @Test
    void whereNothingIsLeftNothingIsWritten() {
        rules("case IndexOperation.CreateIndex create -> List.of();");
        ModelProject.models(work, "create index by_email on users (email);");

        generate().exits(ExitCode.DONE).prints("No changes in the models.");
        assertThat(ModelProject.revisions(work)).containsExactly("1a.sql");
    }

    @Test
    void oneThatFailsIsNamed() {
        rules("case IndexOperation.CreateIndex create -> throw new IllegalStateException(\"no indexes on Fridays\");");
        ModelProject.models(work, "create index by_email on users (email);");

        assertThat(generate().exits(ExitCode.NOTHING_TOUCHED).err())
                .contains("OurRules fails at 'create index by_email", "no indexes on Fridays");
        assertThat(ModelProject.revisions(work)).containsExactly("1a.sql");
    }

    @Test
    void aClassPathThatIsNotThereIsRefused() {
        ModelProject.make(work);
        work.write("retort.toml", "[hooks]\nclasspath = \"target/classes\"\n" + work.read("retort.toml"));

        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "check").err())
                .contains("retort.toml:2: 'hooks.classpath': there is no /project/target/classes; build it first");
    }

    private CliRun generate() {
        return work.run("revision", "--autogenerate", "-m", "Change", "--rev-id", "2b", "--format", "sql");
    }

    private String file() {
        return work.read("migrations/versions/2b_change.sql");
    }

    /** A project whose application has rules with this case. */
    private void rules(String rule) {
        ModelProject.make(work);
        work.write("retort.toml", "[hooks]\nclasspath = \"rules\"\n" + work.read("retort.toml"));
        work.write("rules/META-INF/services/dev.retort.autogenerate.OperationRewrite", "OurRules\n");
        work.write("OurRules.java", """
                import dev.retort.autogenerate.OperationRewrite;
                import dev.retort.operation.*;
                import dev.retort.revision.Direction;
                import dev.retort.schema.ObjectName;
                import java.util.List;

                public final class OurRules implements OperationRewrite {
                    @Override
                    public List<Operation> rewrite(Operation operation, Direction direction) {
                        return switch (operation) {
                            %s
                            default -> List.of(operation);
                        };
                    }
                }
                """.formatted(rule));
        Path source = work.folder().resolve("OurRules.java");
        List<String> arguments = List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                work.folder().resolve("rules").toString(),
                source.toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }
}
