package dev.retort.operation;

import static java.util.stream.Collectors.toCollection;

import dev.retort.schema.DataType;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.SequenceOption;
import dev.retort.schema.SequenceOption.OwnedBy;
import dev.retort.schema.SequenceOption.Restart;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is done to one sequence. */
public sealed interface SequenceOperation extends Operation {

    record CreateSequence(QualifiedName name, List<SequenceOption> options) implements SequenceOperation {

        /** @throws IllegalArgumentException for options that contradict each other */
        public CreateSequence {
            options = SequenceOption.checked("sequence " + name, options);
            if (options.stream().anyMatch(Restart.class::isInstance)) {
                throw new IllegalArgumentException(
                        "the new sequence " + name + " cannot be restarted; give the first number with startWith(…)");
            }
        }

        @Override
        public String summary() {
            return "create sequence " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropSequence(name, this, Dropping.PLAIN));
        }

        @Override
        public Touches touches() {
            return Touches.creates(new SequenceName(name)).and(owners(options));
        }
    }

    /** @param was what is empty when nobody said; else it has the same kinds of options */
    record AlterSequence(QualifiedName name, List<SequenceOption> options, List<SequenceOption> was)
            implements SequenceOperation {

        /** @throws IllegalArgumentException for nothing to set, and for options that contradict each other */
        public AlterSequence {
            options = SequenceOption.checked("sequence " + name, options);
            was = SequenceOption.checked("sequence " + name, was);
            if (options.isEmpty()) {
                throw new IllegalArgumentException(
                        "nothing to alter in sequence " + name + "; give at least one option, such as incrementBy(10)");
            }
            if (!was.isEmpty() && !clauses(was).equals(clauses(options))) {
                throw new IllegalArgumentException("the alteration of sequence " + name + " sets "
                        + String.join(", ", clauses(options)) + ", but its .from(…) tells "
                        + String.join(", ", clauses(was)) + "; both have to be about the same");
            }
        }

        @Override
        public String summary() {
            return "alter sequence " + name;
        }

        @Override
        public Inverse inverse() {
            if (options.stream().anyMatch(Restart.class::isInstance)) {
                return Inverse.unknown("nobody knows which number the sequence had reached");
            }
            return was.isEmpty()
                    ? Inverse.unknown("nobody said with .from(…) what it was before")
                    : Inverse.of(new AlterSequence(name, was, options));
        }

        @Override
        public Touches touches() {
            return Touches.changes(new SequenceName(name)).and(owners(options));
        }
    }

    /** @param was null when nobody said */
    record DropSequence(QualifiedName name, @Nullable CreateSequence was, Dropping how) implements SequenceOperation {

        /**
         * A sequence without options is one of bigint (manual, CREATE SEQUENCE), and so it can be told from an unknown one.
         *
         * @throws IllegalArgumentException for {@code CONCURRENTLY}
         */
        public DropSequence {
            Drops.refuseConcurrently(how, "a sequence");
            if (was != null && was.options().isEmpty()) {
                was = new CreateSequence(was.name(), List.of(new SequenceOption.As(DataType.of("bigint"))));
            }
        }

        @Override
        public String summary() {
            return "drop sequence " + name;
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(how, was, create -> create, "nobody said which options the sequence had");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.drops(new SequenceName(name)));
        }
    }

    private static List<Touch> owners(List<SequenceOption> options) {
        List<Touch> touches = new ArrayList<>();
        for (SequenceOption option : options) {
            if (option instanceof OwnedBy(SequenceOption.OwningColumn column) && column != null) {
                touches.add(Touch.needs(Part.column(column.table(), column.name())));
            }
        }
        return touches;
    }

    private static SortedSet<String> clauses(List<SequenceOption> options) {
        return options.stream().map(SequenceOption::clause).collect(toCollection(TreeSet::new));
    }
}
