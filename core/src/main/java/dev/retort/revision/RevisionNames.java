package dev.retort.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which revision a name stands for: a whole id or label first, then the beginning of an id. */
final class RevisionNames {

    private final List<RevisionNode> sorted;
    private final Map<String, Integer> places;

    private RevisionNames(List<RevisionNode> sorted, Map<String, Integer> places) {
        this.sorted = sorted;
        this.places = places;
    }

    /**
     * @throws GraphException.Duplicate when two revisions have one id
     * @throws GraphException.DuplicateLabel when a label is used twice, or is an id
     */
    static RevisionNames of(Collection<RevisionNode> revisions) {
        List<RevisionNode> sorted = new ArrayList<>(revisions);
        sorted.sort(Comparator.comparing(RevisionNode::id));
        Map<String, Integer> places = HashMap.newHashMap(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            Integer first = places.put(sorted.get(i).id().value(), i);
            if (first != null) {
                throw new GraphException.Duplicate(sorted.get(first), sorted.get(i));
            }
        }
        for (int i = 0; i < sorted.size(); i++) {
            for (RevisionName label : sorted.get(i).labels()) {
                Integer first = places.put(label.value(), i);
                if (first != null) {
                    throw new GraphException.DuplicateLabel(label, sorted.get(first), sorted.get(i));
                }
            }
        }
        return new RevisionNames(Collections.unmodifiableList(sorted), places);
    }

    static RevisionName name(RevisionId id) {
        return RevisionName.of(id.value());
    }

    /** Sorted by id; a revision's place in it is what the other methods answer. */
    List<RevisionNode> sorted() {
        return sorted;
    }

    /** The place of the revision that has exactly this id or label. */
    Optional<Integer> exactly(RevisionName name) {
        return Optional.ofNullable(places.get(name.value()));
    }

    /** The place of the revision that has this id; null when there is none. Asked of each revision by each command. */
    @Nullable
    Integer withId(RevisionId id) {
        Integer place = places.get(id.value());
        return place != null && sorted.get(place).id().equals(id) ? place : null;
    }

    /**
     * The revision that has this id or label, or the only one whose id begins so.
     *
     * @param preferred which revisions count when the name is only a beginning; where none of them begins so, all count
     * @throws TargetException.Unknown when there is none
     * @throws TargetException.AmbiguousPrefix when several begin so
     */
    RevisionId resolve(RevisionName name, Predicate<RevisionId> preferred) {
        Optional<Integer> exact = exactly(name);
        if (exact.isPresent()) {
            return sorted.get(exact.get()).id();
        }
        List<RevisionId> all = beginningWith(name.value());
        List<RevisionId> some = all.stream().filter(preferred).toList();
        List<RevisionId> found = some.isEmpty() ? all : some;
        return switch (found.size()) {
            case 0 -> throw new TargetException.Unknown(name);
            case 1 -> found.getFirst();
            default -> throw new TargetException.AmbiguousPrefix(name, found);
        };
    }

    private List<RevisionId> beginningWith(String value) {
        List<RevisionId> found = new ArrayList<>();
        for (int i = firstNotBefore(value);
                i < sorted.size() && sorted.get(i).id().value().startsWith(value);
                i++) {
            found.add(sorted.get(i).id());
        }
        return found;
    }

    private int firstNotBefore(String value) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).id().value().compareTo(value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
