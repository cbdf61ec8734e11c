package dev.retort.diff.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Two schemas of which most is the same.
 *
 * @param seed what all is decided by
 * @param turned decisions that are others in the new schema
 * @param home the schema of its own; empty for the first one that names are looked for in
 */
record RandomPair(long seed, Set<String> turned, String home, int version) {

    RandomPair {
        turned = Set.copyOf(turned);
    }

    /** One turns between one and six decisions, and each kind of them as often as the others. */
    static RandomPair of(long seed, int version) {
        String home = home(seed);
        Choices choices = new Choices(seed, home, Set.of());
        draft(choices, home, version);
        Map<String, List<String>> kinds = new TreeMap<>(
                choices.asked().stream().collect(Collectors.groupingBy(path -> path.substring(0, path.indexOf('/')))));
        Random random = new Random(seed);
        Set<String> turned = new LinkedHashSet<>();
        int number = 1 + random.nextInt(6);
        for (int i = 0; i < number; i++) {
            List<String> paths = new ArrayList<>(kinds.values()).get(random.nextInt(kinds.size()));
            turned.add(paths.get(random.nextInt(paths.size())));
        }
        return new RandomPair(seed, turned, home, version);
    }

    /** Ten seeds that follow each other have each another one; one of them the schema that names are looked for in. */
    private static String home(long seed) {
        long place = Math.floorMod(seed, 10);
        return place == 1 ? "" : "q" + place;
    }

    RandomPair with(Set<String> fewer) {
        return new RandomPair(seed, fewer, home, version);
    }

    List<String> old() {
        return draft(new Choices(seed, home, Set.of()), home, version);
    }

    List<String> wish() {
        return draft(new Choices(seed, home, turned), home, version);
    }

    private static List<String> draft(Choices choices, String home, int version) {
        Draft draft = new Draft(choices, home, version);
        TypeDrafts.add(draft);
        RoutineDrafts.add(draft);
        TableDrafts.add(draft);
        KeyDrafts.add(draft);
        ViewDrafts.add(draft);
        KeyDrafts.addIndexes(draft);
        RoutineDrafts.addOver(draft);
        RuleDrafts.add(draft);
        return List.copyOf(draft.statements);
    }

    /** What is only in the old one, and what is only in the new one. */
    @Override
    public String toString() {
        List<String> gone = new ArrayList<>(old());
        gone.removeAll(wish());
        List<String> added = new ArrayList<>(wish());
        added.removeAll(old());
        return "-Dretort.seed=" + seed + ", turned " + Arrays.toString(turned.toArray()) + "\n- "
                + String.join("\n- ", gone) + "\n+ " + String.join("\n+ ", added);
    }
}
