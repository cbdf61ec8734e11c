package dev.retort.diff.change;

import dev.retort.operation.SequenceOperation.AlterSequence;
import dev.retort.operation.SequenceOperation.CreateSequence;
import dev.retort.schema.DataType;
import dev.retort.schema.SequenceOption;
import dev.retort.schema.SequenceOption.As;
import dev.retort.schema.SequenceOption.Cache;
import dev.retort.schema.SequenceOption.Cycling;
import dev.retort.schema.SequenceOption.IncrementBy;
import dev.retort.schema.SequenceOption.MaxValue;
import dev.retort.schema.SequenceOption.MinValue;
import dev.retort.schema.SequenceOption.OwnedBy;
import dev.retort.schema.SequenceOption.Persistence;
import dev.retort.schema.SequenceOption.Restart;
import dev.retort.schema.SequenceOption.StartWith;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sequences, also those of identity columns. */
final class SequenceChanges {

    private SequenceChanges() {}

    static Change between(CreateSequence from, CreateSequence to) {
        boolean isRetyped = !option(from.options(), As.class).equals(option(to.options(), As.class));
        List<SequenceOption> options = options(from.options(), to.options(), isRetyped);
        if (options.isEmpty()) {
            return Change.none();
        }
        AlterSequence alter = new AlterSequence(to.name(), options, List.of());
        boolean hasBounds = options.stream().noneMatch(Restart.class::isInstance)
                && options.stream().anyMatch(option -> option instanceof MinValue || option instanceof MaxValue);
        return hasBounds
                ? Change.inPlace(
                        alter,
                        Note.todo("fails where " + to.name() + " stands outside its new bounds: restart it then"))
                : Change.inPlace(alter);
    }

    /** @param isRetyped whether the sequence gets another type, be it with the column that it is the identity of */
    static List<SequenceOption> options(List<SequenceOption> old, List<SequenceOption> wish, boolean isRetyped) {
        List<SequenceOption> options = options(old, wish);
        if (isRetyped) {
            keepBounds(options, wish);
        }
        return options;
    }

    /**
     * A bound that is the last number of the old type becomes that of the new one, whatever the direction is, where no number is said
     * (sequence.c, init_params).
     */
    private static void keepBounds(List<SequenceOption> options, List<SequenceOption> wish) {
        Long least = option(wish, MinValue.class).map(MinValue::number).orElse(descends(wish) ? null : Long.valueOf(1));
        if (least != null && (isLast(least) || options.contains(new MinValue(null)))) {
            options.removeIf(MinValue.class::isInstance);
            options.add(new MinValue(least));
        }
        Long greatest =
                option(wish, MaxValue.class).map(MaxValue::number).orElse(descends(wish) ? Long.valueOf(-1) : null);
        if (greatest != null && (isLast(greatest) || options.contains(new MaxValue(null)))) {
            options.removeIf(MaxValue.class::isInstance);
            options.add(new MaxValue(greatest));
        }
    }

    /** Of smallint, integer or bigint. */
    private static boolean isLast(long number) {
        return List.of(
                        (long) Short.MIN_VALUE,
                        (long) Short.MAX_VALUE,
                        (long) Integer.MIN_VALUE,
                        (long) Integer.MAX_VALUE,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE)
                .contains(number);
    }

    /** What is new, and the defaults of what is no longer said. */
    private static List<SequenceOption> options(List<SequenceOption> old, List<SequenceOption> wish) {
        List<SequenceOption> options = new ArrayList<>();
        for (SequenceOption option : wish) {
            if (!old.contains(option)) {
                options.add(option);
            }
        }
        for (SequenceOption option : old) {
            if (wish.stream().noneMatch(other -> other.clause().equals(option.clause()))) {
                usual(option, wish).ifPresent(options::add);
            }
        }
        if (descends(old) != descends(wish)) {
            // PostgreSQL keeps the bounds that went with the other direction.
            if (options.stream().noneMatch(MinValue.class::isInstance)) {
                options.add(new MinValue(
                        option(wish, MinValue.class).map(MinValue::number).orElse(null)));
            }
            if (options.stream().noneMatch(MaxValue.class::isInstance)) {
                options.add(new MaxValue(
                        option(wish, MaxValue.class).map(MaxValue::number).orElse(null)));
            }
        }
        if (start(old) != start(wish) && options.stream().noneMatch(StartWith.class::isInstance)) {
            options.add(new StartWith(start(wish)));
        }
        if (Range.of(wish).isApartFrom(Range.of(old))) {
            // Wherever it stands, it cannot stand there.
            options.add(new Restart(start(wish)));
        }
        return options;
    }

    /** The numbers that a sequence gives; of those without a bound as many as there are. */
    private record Range(long least, long greatest) {

        static Range of(List<SequenceOption> options) {
            boolean descends = descends(options);
            Long least = option(options, MinValue.class).map(MinValue::number).orElse(null);
            Long greatest =
                    option(options, MaxValue.class).map(MaxValue::number).orElse(null);
            return new Range(
                    least != null ? least : descends ? Long.MIN_VALUE : 1,
                    greatest != null ? greatest : descends ? -1 : Long.MAX_VALUE);
        }

        boolean isApartFrom(Range other) {
            return greatest < other.least || other.greatest < least;
        }
    }

    private static boolean descends(List<SequenceOption> options) {
        return options.stream().anyMatch(option -> option instanceof IncrementBy by && by.step() < 0);
    }

    private static <O extends SequenceOption> Optional<O> option(List<SequenceOption> options, Class<O> kind) {
        return options.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** What holds when nothing is said (manual, CREATE SEQUENCE). */
    private static Optional<SequenceOption> usual(SequenceOption option, List<SequenceOption> wish) {
        return switch (option) {
            case As type -> Optional.of(new As(DataType.of("bigint")));
            case StartWith start -> Optional.of(new StartWith(start(wish)));
            case IncrementBy step -> Optional.of(new IncrementBy(1));
            case MinValue least -> Optional.of(new MinValue(null));
            case MaxValue greatest -> Optional.of(new MaxValue(null));
            case Cache cache -> Optional.of(new Cache(1));
            case Cycling cycling -> Optional.of(Cycling.NO_CYCLE);
            case OwnedBy owner -> Optional.of(new OwnedBy(null));
            case Persistence persistence -> Optional.of(Persistence.LOGGED);
            // Where it begins is no state of a sequence.
            case Restart restart -> Optional.empty();
        };
    }

    /** The least number of one that ascends, the greatest of one that descends. */
    private static long start(List<SequenceOption> wish) {
        boolean descends = descends(wish);
        for (SequenceOption option : wish) {
            if (option instanceof StartWith start) {
                return start.number();
            }
        }
        for (SequenceOption option : wish) {
            if (!descends && option instanceof MinValue least && least.number() != null) {
                return least.number();
            }
            if (descends && option instanceof MaxValue greatest && greatest.number() != null) {
                return greatest.number();
            }
        }
        return descends ? -1 : 1;
    }
}
