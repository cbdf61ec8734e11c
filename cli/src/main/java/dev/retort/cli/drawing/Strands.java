package dev.retort.cli.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All strands in one row, from left to right, at different positions, none left of its home. */
record Strands(List<Strand> strands) {

    Strands {
        strands = List.copyOf(strands);
    }

    /** @param strands in any order; where several are at one position they have one home, and one of them stays */
    static Strands of(List<Strand> strands) {
        List<Strand> distinct = new ArrayList<>();
        strands.stream().sorted(Comparator.comparingInt(Strand::position)).forEach(strand -> {
            if (distinct.isEmpty() || distinct.getLast().position() < strand.position()) {
                distinct.add(strand);
            }
        });
        return new Strands(distinct);
    }

    /** The rows in which all of them come home. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Strands now = this;
        while (!now.strands.stream().allMatch(Strand::hasArrived)) {
            Move move = new Move(now.strands);
            rows.add(move.row());
            now = new Strands(move.after());
        }
        return rows;
    }

    /**
     * One row: from left to right, each strand takes a step to the left. One that is in the way is crossed when it has another home,
     * and joined otherwise. The first to move runs across all others but one at once; one more would run through its strokes.
     */
    private static final class Move {

        private final List<Strand> after = new ArrayList<>();
        private final Row.Sheet sheet = new Row.Sheet();
        private boolean moved;

        Move(List<Strand> strands) {
            strands.forEach(this::step);
        }

        private void step(Strand strand) {
            int next = strand.position() - 1;
            if (strand.position() == strand.home()) {
                sheet.put(strand.position(), '|', strand.colour());
                after.add(strand);
            } else if (after.isEmpty() || after.getLast().position() < next) {
                go(strand, next);
            } else if (after.getLast().column() != strand.column()) {
                go(strand, next - 1);
            }
        }

        private void go(Strand strand, int position) {
            sheet.put(position, position == strand.home() ? '|' : '/', strand.colour());
            int end = strand.home() + 3;
            // Only from between two lanes; elsewhere the strokes would not meet.
            boolean runs = !moved && position % 2 == 1 && position > end;
            for (int at = position - 2; runs && at >= end; at -= 2) {
                sheet.put(at, '_', strand.colour());
            }
            insert(strand.at(runs ? end : position));
            moved = true;
        }

        private void insert(Strand strand) {
            int index = after.size();
            while (index > 0 && after.get(index - 1).position() > strand.position()) {
                index--;
            }
            after.add(index, strand);
        }

        Row row() {
            return sheet.row(Row.Kind.MOVE);
        }

        List<Strand> after() {
            return after;
        }
    }
}
