package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.process.Wire.Cut;
import dev.retort.plan.Transactions;
import dev.retort.project.Current;
import dev.retort.project.Preview;
import dev.retort.project.Project;
import dev.retort.project.RunOptions;
import dev.retort.project.Upgrade;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the server is asked, once it has let the client in. Users' servers are 20 ms away, and more. */
class RoundTripsTest {

    @TempDir
    private Path folder;

    @Test
    void whereNothingIsToDoTwoWillDo() throws Exception {
        MigrationFolder files = TwentyRevisions.in(folder);
        try (TestDatabase database = TestDatabase.create()) {
            upgrade(UndisturbedRun.project(files, database.url()));
            List<Consumer<Project>> commands = List.of(
                    project -> assertThat(new Current(project).read().atHeads()).isTrue(),
                    RoundTripsTest::upgrade,
                    project -> assertThat(new Preview(project)
                                    .upgrade(Target.head(), Transactions.ONE_PER_REVISION)
                                    .steps())
                            .isEmpty());
            assertThat(commands).allSatisfy(command -> {
                try (Wire wire = Wire.to(database.port(), Cut.NEVER, () -> {})) {
                    command.accept(UndisturbedRun.project(files, database.through(wire)));
                    assertThat(wire.questions()).isEqualTo(2);
                }
            });
        }
    }

    @Test
    void aDatabaseThatKnowsNothingOfRetortIsAskedTheSame() throws Exception {
        MigrationFolder files = TwentyRevisions.in(folder);
        try (TestDatabase database = TestDatabase.create()) {
            Current.Status status = new Current(UndisturbedRun.project(files, database.url())).read();
            assertThat(status.heads()).isEmpty();
            assertThat(status.begun()).isEmpty();
        }
    }

    private static void upgrade(Project project) {
        new Upgrade(project).run(Target.head(), RunOptions.standard());
    }
}
