package dev.retort.cli.compare;

import dev.retort.cli.root.RetortCommand;
import dev.retort.compare.BothWays;
import dev.retort.compare.Source;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Whether a database is what it should be after a run. */
public final class SchemaCheck {

    private final RetortCommand retort;
    private final Comparing comparing;

    public SchemaCheck(RetortCommand retort) {
        this.retort = retort;
        this.comparing = new Comparing(retort);
    }

    /**
     * What was compared with, and how the database differs.
     *
     * @param measure whose word it is and how it speaks: {@code the models say}
     * @param lines none when it agrees
     */
    public record Verdict(String measure, List<String> lines) {
        public Verdict {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param heads of the database
     * @param fileHeads at which the models are the measure, where the settings have some
     * @return empty where there is nothing to compare with: several heads that are not those of the files
     */
    public Optional<Verdict> of(SortedSet<RevisionId> heads, SortedSet<RevisionId> fileHeads) {
        boolean atHeads = heads.equals(fileHeads);
        if (atHeads && retort.settings().models().isPresent()) {
            return Optional.of(against("the models say", comparing.models()));
        }
        if (atHeads && !heads.isEmpty()) {
            return Optional.of(against("the revisions say", new Source.AtRevision(Target.heads())));
        }
        return switch (heads.size()) {
            case 0 -> Optional.of(against("an empty database is", new Source.Empty()));
            case 1 ->
                Optional.of(against(
                        "the revisions say",
                        new Source.AtRevision(Target.parse(heads.first().value()))));
            default -> Optional.empty();
        };
    }

    private Verdict against(String measure, Source wish) {
        return new Verdict(
                measure,
                BothWays.of(
                                comparing.catalogs(),
                                comparing.database(),
                                wish,
                                comparing.scope(),
                                RenameOptions.hinting(retort.output()))
                        .up()
                        .lines());
    }
}
