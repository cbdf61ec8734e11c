package dev.retort.cli.compare;

import dev.retort.cli.settings.CliException;
import dev.retort.cli.terminal.Output;
import dev.retort.diff.rename.Renaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is done where it is not clear whether something was renamed. */
sealed interface Doubt {

    /** @return those that were renamed */
    List<Renaming> solve(List<Renaming> doubtful);

    /** Nobody says so, so nothing was. */
    record DroppedAndAdded() implements Doubt {
        @Override
        public List<Renaming> solve(List<Renaming> doubtful) {
            return List.of();
        }
    }

    /** Nothing is written, so it is enough to point it out. */
    record Told(Output output) implements Doubt {
        @Override
        public List<Renaming> solve(List<Renaming> doubtful) {
            doubtful.forEach(renaming -> output.message(
                    renaming + "? Here it is dropped and added; '--rename " + renaming.option() + "' says otherwise."));
            return List.of();
        }
    }

    /** @param output with a person, or without one */
    record Asked(Output output) implements Doubt {

        @Override
        public List<Renaming> solve(List<Renaming> doubtful) {
            if (!output.canAsk()) {
                throw unanswered(doubtful);
            }
            List<Renaming> renamed = new ArrayList<>();
            for (Renaming renaming : doubtful) {
                if (renamed.stream().noneMatch(renaming::excludes) && isRenamed(renaming, doubtful)) {
                    renamed.add(renaming);
                }
            }
            return renamed;
        }

        private boolean isRenamed(Renaming renaming, List<Renaming> doubtful) {
            Optional<String> answer = output.answer(
                    renaming.path() + " -> " + renaming.newName() + ": renamed, or dropped and added? [r/d] ",
                    List.of("r", "d"));
            return answer.orElseThrow(() -> unanswered(doubtful)).equals("r");
        }

        private static CliException unanswered(List<Renaming> doubtful) {
            String options = doubtful.stream()
                    .map(renaming -> "\n  --rename " + renaming.option())
                    .collect(Collectors.joining());
            return new CliException("renamed, or dropped and added? Say which of these are renamed:" + options
                    + "\nand '--no-renames' for the rest; what is dropped loses its values");
        }
    }
}
