package dev.retort.commute;

import dev.retort.revision.RevisionId;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects, for each table or index, where two sides come nearest to each other. */
final class Meetings {

    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    private static final class Pair {

        private final Nearness nearness;
        private final Set<Part> ofFirst = new LinkedHashSet<>();
        private final Set<Part> ofSecond = new LinkedHashSet<>();

        Pair(Nearness nearness) {
            this.nearness = nearness;
        }
    }

    void add(Touch ofFirst, Touch ofSecond) {
        Nearness nearness = Nearness.of(ofFirst, ofSecond);
        if (nearness == Nearness.APART) {
            return;
        }
        String object = ofFirst.part().object();
        Pair pair = pairs.get(object);
        if (pair == null || pair.nearness.compareTo(nearness) < 0) {
            pair = new Pair(nearness);
            pairs.put(object, pair);
        }
        if (pair.nearness == nearness) {
            pair.ofFirst.add(ofFirst.part());
            pair.ofSecond.add(ofSecond.part());
        }
    }

    List<Comparison.Meeting> between(RevisionId first, RevisionId second) {
        return pairs.entrySet().stream()
                .map(entry -> new Comparison.Meeting(
                        first,
                        second,
                        entry.getKey(),
                        entry.getValue().nearness,
                        List.copyOf(entry.getValue().ofFirst),
                        List.copyOf(entry.getValue().ofSecond)))
                .toList();
    }
}
