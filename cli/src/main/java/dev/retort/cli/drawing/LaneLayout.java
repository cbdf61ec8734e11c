package dev.retort.cli.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out one node after the other, and remembers the lanes between them. */
final class LaneLayout {

    private List<Lane> lanes = List.of();
    private int colours;
    private Row last = Row.NONE;

    /** @param node the next; none of its parents has been laid out */
    Block next(LaneNode node) {
        Place place = Place.of(node, lanes, colours);
        List<Row> above = new ArrayList<>();
        if (place.before().size() > lanes.size() && standsBelowNode(place.column())) {
            above.add(straight('|'));
        }
        PlaceRows rows = new PlaceRows(place, last);
        above.addAll(rows.room());
        List<Row> beside = new ArrayList<>(List.of(rows.node()));
        if (place.isMerge()) {
            beside.add(rows.merge());
        }
        beside.addAll(rows.strands().rows());

        lanes = place.after();
        colours = place.colours();
        while (beside.size() < node.text().size()) {
            beside.add(straight('|'));
        }
        last = beside.getLast();
        return new Block(above, beside, place.width());
    }

    /** Whether the node, which nothing leads to, would seem to be the parent of the one above. */
    private boolean standsBelowNode(int column) {
        return last.kind() == Row.Kind.NODE && last.at(2 * column) != ' ';
    }

    /** Below the last node; none when no lane is left. */
    Optional<Row> end() {
        return lanes.isEmpty() ? Optional.empty() : Optional.of(straight(':'));
    }

    private Row straight(char shape) {
        Row.Sheet sheet = new Row.Sheet();
        for (int i = 0; i < lanes.size(); i++) {
            sheet.put(2 * i, shape, lanes.get(i).colour());
        }
        return sheet.row(Row.Kind.PAUSE);
    }
}
