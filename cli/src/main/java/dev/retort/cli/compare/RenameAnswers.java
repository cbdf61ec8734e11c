package dev.retort.cli.compare;

import dev.retort.cli.settings.CliException;
import dev.retort.compare.RenameChoice;
import dev.retort.diff.rename.Candidate;
import dev.retort.diff.rename.Candidate.Likeness;
import dev.retort.diff.rename.Renaming;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes what the command line says, then what is certain, and then solves the doubts. */
final class RenameAnswers implements RenameChoice {

    private final Doubt doubt;
    private final Set<String> open;
    private final List<String> possible = new ArrayList<>();

    /** @param options as {@link Renaming#option()} has them */
    RenameAnswers(List<String> options, Doubt doubt) {
        this.open = new LinkedHashSet<>(options);
        this.doubt = doubt;
    }

    /** @throws CliException when two options are about one thing */
    @Override
    public List<Renaming> choose(List<Candidate> candidates) {
        List<Renaming> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            possible.add(candidate.renaming().option());
            if (open.remove(candidate.renaming().option())) {
                chosen.stream()
                        .filter(candidate.renaming()::excludes)
                        .findFirst()
                        .ifPresent(other -> {
                            throw new CliException("'--rename " + other.option() + "' and '--rename "
                                    + candidate.renaming().option() + "' cannot both be: give one of them");
                        });
                chosen.add(candidate.renaming());
            }
        }
        add(chosen, of(candidates, Likeness.CERTAIN));
        List<Renaming> doubtful = of(candidates, Likeness.LIKELY);
        doubtful.removeIf(renaming -> chosen.stream().anyMatch(renaming::excludes));
        if (!doubtful.isEmpty()) {
            chosen.addAll(doubt.solve(doubtful));
        }
        return chosen;
    }

    private static List<Renaming> of(List<Candidate> candidates, Likeness likeness) {
        return candidates.stream()
                .filter(candidate -> candidate.likeness() == likeness)
                .map(Candidate::renaming)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void add(List<Renaming> chosen, List<Renaming> more) {
        for (Renaming renaming : more) {
            if (chosen.stream().noneMatch(renaming::excludes)) {
                chosen.add(renaming);
            }
        }
    }

    /** @throws CliException for an option that fits nothing */
    @Override
    public void end() {
        if (!open.isEmpty()) {
            throw new CliException("'--rename " + open.iterator().next() + "': "
                    + (possible.isEmpty()
                            ? "nothing goes while something like it comes, so nothing can have been renamed"
                            : "there is nothing of the first name that goes while something of the second comes; possible are "
                                    + String.join(", ", possible)));
        }
    }
}
