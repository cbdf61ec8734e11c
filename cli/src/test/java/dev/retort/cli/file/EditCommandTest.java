package dev.retort.cli.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EditCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.project();
    }

    /** An editor that appends a line; it ends with the code that it finds in its first argument. */
    private String editor() {
        work.write("my editor.sh", "echo \"-- edited by $2\" >> \"$3\"\nexit $1\n");
        return "sh '" + work.folder().resolve("my editor.sh") + "'";
    }

    @Test
    void itOpensTheFileInAnEditorThatMayHaveArguments() {
        work.shell()
                .with("EDITOR", editor() + " 0 'somebody  else'")
                .run("edit", "1a")
                .exits(ExitCode.DONE)
                .says()
                .prints();

        assertThat(work.read("migrations/versions/1a.sql")).endsWith("\n-- edited by somebody  else\n");
    }

    @Test
    void theVisualEditorWins() {
        work.shell()
                .with("EDITOR", "false")
                .with("VISUAL", editor() + " 0 visual")
                .run("edit", "head")
                .exits(ExitCode.DONE);

        assertThat(work.read("migrations/versions/2b.sql")).endsWith("\n-- edited by visual\n");
    }

    @Test
    void theNameOfTheFileIsNotForTheShellToRead() {
        work.write("migrations/versions/$(touch broken) 'x'.sql", """
                -- revision: 3c
                -- down: 2b
                -- upgrade
                """);

        work.shell().with("EDITOR", editor() + " 0 me").run("edit", "head").exits(ExitCode.DONE);

        assertThat(work.read("migrations/versions/$(touch broken) 'x'.sql")).endsWith("-- edited by me\n");
    }

    @Test
    void anEditorThatFailsIsAnError() {
        work.shell()
                .with("EDITOR", "sh -c 'exit 3'")
                .run("edit", "head")
                .exits(ExitCode.NOTHING_TOUCHED)
                .says("error: the editor 'sh -c 'exit 3'' ended with 3");
    }

    @Test
    void withoutAnEditorItSaysHowToNameOne() {
        String message = "error: neither VISUAL nor EDITOR is set; set one, for example EDITOR=vi";
        work.refuses(ExitCode.NOTHING_TOUCHED, "edit", "head").says(message);
        work.refuses(ExitCode.NOTHING_TOUCHED, work.shell().with("EDITOR", " "), "edit", "head")
                .says(message);
    }

    @Test
    void itOpensOneFile() {
        work.revision("3c", "1a", "Branch", "select 1;", "");
        work.refuses(ExitCode.NOTHING_TOUCHED, "edit", "heads").says("error: 'heads' is 2 revisions; name one to edit");
        work.refuses(ExitCode.NOTHING_TOUCHED, "edit", "base").says("error: 'base' is no revision; name one to edit");
        for (String target : List.of("zz", "head")) {
            work.refuses(ExitCode.NOTHING_TOUCHED, "edit", target);
        }
    }
}
