package dev.retort.cli.compare;

import dev.retort.cli.settings.CliException;
import dev.retort.cli.terminal.Output;
import dev.retort.compare.RenameChoice;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a person says of renamings before being asked. */
public final class RenameOptions {

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = {
                "What has another name in the models: a table (users=members), a column (users.phone=phone_number),",
                "a type, a value of an enum type (mood.sad=unhappy) or a sequence. May be repeated."
            })
    private List<String> renames = new ArrayList<>();

    @Option(names = "--no-renames", description = "Nothing was renamed but what --rename says; do not ask.")
    private boolean noRenames;

    /** @throws CliException when something was said, though nothing is compared */
    public void requireNone() {
        if (noRenames || !renames.isEmpty()) {
            throw new CliException("'--rename' and '--no-renames' are about what is compared; add '--autogenerate'");
        }
    }

    /** Asks where somebody is there to answer, and refuses where an answer is wanted and nobody gives it. */
    public RenameChoice asking(Output output) {
        return new RenameAnswers(renames, noRenames ? new Doubt.DroppedAndAdded() : new Doubt.Asked(output));
    }

    /** Takes what nobody answered as dropped and added, and says so. */
    public RenameChoice telling(Output output) {
        return new RenameAnswers(renames, noRenames ? new Doubt.DroppedAndAdded() : new Doubt.Told(output));
    }

    /** For commands without these options. */
    static RenameChoice hinting(Output output) {
        return new RenameAnswers(List.of(), new Doubt.Told(output));
    }
}
