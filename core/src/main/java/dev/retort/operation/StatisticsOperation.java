package dev.retort.operation;

import dev.retort.logic.ExtendedStatistics;
import dev.retort.schema.Dropping;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectName.StatisticsName;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import org.jspecify.annotations.Nullable;

/** What is done to extended statistics, which have a name of their own in a schema. */
public sealed interface StatisticsOperation extends Operation {

    record CreateStatistics(QualifiedName name, QualifiedName table, ExtendedStatistics statistics)
            implements StatisticsOperation {
        @Override
        public String summary() {
            return "create statistics " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropStatistics(name, this, Dropping.PLAIN));
        }

        @Override
        public Touches touches() {
            return Touches.creates(new StatisticsName(name))
                    .and(statistics.parts().stream()
                            .map(part -> switch (part.key()) {
                                case IndexPart.Key.OfColumn column -> Touch.needs(Part.column(table, column.column()));
                                case IndexPart.Key.OfExpression expression -> Touch.needs(Part.table(table));
                            })
                            .toList());
        }
    }

    /**
     * How many of the most common values are kept.
     *
     * @param target 0 to 10000; -1 for the largest of its columns
     * @param was null when nobody said
     */
    record SetStatisticsTarget(
            QualifiedName name, int target, @Nullable Integer was) implements StatisticsOperation {

        /** @throws IllegalArgumentException for a target that PostgreSQL does not take */
        public SetStatisticsTarget {
            check(name, target);
            if (was != null) {
                check(name, was);
            }
        }

        private static void check(QualifiedName name, int target) {
            if (target < -1 || target > 10_000) {
                throw new IllegalArgumentException("the target " + target + " of statistics \"" + name
                        + "\" is out of range; give 0 to 10000, or -1 for the default");
            }
        }

        @Override
        public String summary() {
            return "set target of statistics " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was, old -> new SetStatisticsTarget(name, old, target), "nobody said what the target was");
        }

        @Override
        public Touches touches() {
            return Touches.changes(new StatisticsName(name));
        }
    }

    /** @param was null when nobody said */
    record DropStatistics(QualifiedName name, @Nullable CreateStatistics was, Dropping how)
            implements StatisticsOperation {

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropStatistics {
            Drops.refuseConcurrently(how, "statistics");
        }

        @Override
        public String summary() {
            return "drop statistics " + name;
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(how, was, create -> create, "nobody said what the statistics were over");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.drops(new StatisticsName(name)));
        }
    }
}
