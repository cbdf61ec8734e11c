package dev.retort.cli.drawing;

import java.util.ArrayList;
import java.util.List;

/** The rows of one place: of its node, and of the legs where they set out. */
final class PlaceRows {

    private final Place place;
    private final Row above;
    private final List<Lane> left;
    private final List<Lane> right;
    private final List<String> parents;
    private final int node;

    /** @param above the last row over these */
    PlaceRows(Place place, Row above) {
        this.place = place;
        this.above = above;
        this.left = place.before().subList(0, place.column());
        this.right = place.before().subList(place.column() + 1, place.before().size());
        this.parents = place.node().parents();
        this.node = 2 * place.column();
    }

    /** Two rows for each column that the lanes on the right give way before the node: a stroke moves by one character. */
    List<Row> room() {
        List<Row> rows = new ArrayList<>();
        for (int n = 0; !right.isEmpty() && n < 2 * place.room(); n++) {
            Row.Sheet sheet = sheetWithLeft();
            sheet.put(node, '|', colour());
            for (int i = 0; i < right.size(); i++) {
                int position = right(i);
                char shape = n > 0 || cameFromLeft(position) ? '\\' : '|';
                sheet.put(position + n, shape, right.get(i).colour());
            }
            rows.add(sheet.row(Row.Kind.PAUSE));
        }
        return rows;
    }

    Row node() {
        Row.Sheet sheet = sheetWithLeft();
        sheet.put(node, place.node().mark(), colour());
        for (int n = 1; n <= place.room(); n++) {
            int colour = legColour(parents.size() - 1 - place.room() + n);
            sheet.put(node + 2 * n - 1, '-', colour);
            sheet.put(node + 2 * n, n < place.room() ? '-' : '.', colour);
        }
        for (int i = 0; i < right.size(); i++) {
            sheet.put(right(i) + 2 * place.room(), besideNode(i), right.get(i).colour());
        }
        return sheet.row(Row.Kind.NODE);
    }

    /** A lane that moves above the node and below it moves beside it as well. */
    private char besideNode(int i) {
        int position = right(i);
        if (place.givesWay()) {
            return place.room() > 0 || cameFromLeft(position) ? '\\' : '|';
        }
        boolean goesLeft = !place.isMerge() && 2 * place.below(right.get(i).towards()) < position;
        return goesLeft && cameFromRight(position) ? '/' : '|';
    }

    private boolean cameFromLeft(int position) {
        return above.kind() == Row.Kind.MERGE && above.at(position - 1) == '\\' && above.at(position) == ' ';
    }

    private boolean cameFromRight(int position) {
        return above.kind() == Row.Kind.MOVE && above.at(position + 1) == '/';
    }

    /** Where the legs of a merge set out. */
    Row merge() {
        Row.Sheet sheet = sheetWithLeft();
        int leg = 0;
        if (place.leansLeft()) {
            for (int position = node - 3; position >= endOfLean(); position -= 2) {
                sheet.put(position, '_', colour());
            }
            sheet.put(node - 1, '/', colour());
            leg++;
        }
        sheet.put(node, '|', legColour(leg));
        for (int position = node + 1; ++leg < parents.size(); position += 2) {
            sheet.put(position, '\\', legColour(leg));
        }
        for (int i = 0; i < right.size(); i++) {
            int position = right(i) + 2 * place.room();
            sheet.put(
                    place.givesWay() ? position + 1 : position,
                    place.givesWay() ? '\\' : '|',
                    right.get(i).colour());
        }
        return sheet.row(Row.Kind.MERGE);
    }

    /** The lanes and legs after these rows. */
    Strands strands() {
        List<Strand> strands = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            strands.add(new Strand(2 * i, i, left.get(i).colour()));
        }
        int position = node;
        for (int leg = 0; leg < parents.size(); leg++) {
            boolean leans = leg == 0 && place.leansLeft();
            int column = place.below(parents.get(leg));
            strands.add(new Strand(leans ? endOfLean() : position, column, legColour(leg)));
            position += leans ? 0 : 2;
        }
        for (int i = 0; i < right.size(); i++) {
            int column = place.below(right.get(i).towards());
            strands.add(new Strand(
                    right(i) + 2 * place.shift(), column, right.get(i).colour()));
        }
        return Strands.of(strands);
    }

    /** Where a first leg to the left ends, in the row in which it sets out: beside its lane, or across all others but one. */
    private int endOfLean() {
        return Math.min(node - 1, 2 * place.below(parents.getFirst()) + 3);
    }

    private Row.Sheet sheetWithLeft() {
        Row.Sheet sheet = new Row.Sheet();
        for (int i = 0; i < left.size(); i++) {
            sheet.put(2 * i, '|', left.get(i).colour());
        }
        return sheet;
    }

    /** Where a lane on the right is before it gives way. */
    private int right(int i) {
        return node + 2 + 2 * i;
    }

    private int colour() {
        return place.before().get(place.column()).colour();
    }

    private int legColour(int leg) {
        return leg == 0
                ? colour()
                : place.after().get(place.below(parents.get(leg))).colour();
    }
}
