package dev.retort.diff.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Decisions, each with a path: {@code column/t0.c1/type}. One depends on nothing but the seed and its path, so that two schemas in which
 * a few decisions are turned have all the rest in common.
 */
final class Choices {

    private final long seed;
    private final String home;
    private final Set<String> turned;
    private final SequencedSet<String> asked = new LinkedHashSet<>();

    /** @param home what names begin with, which counts for nothing */
    Choices(long seed, String home, Set<String> turned) {
        this.seed = seed;
        this.home = home;
        this.turned = Set.copyOf(turned);
    }

    /** All paths so far, in the order in which they came up. */
    SequencedSet<String> asked() {
        return Collections.unmodifiableSequencedSet(asked);
    }

    boolean chance(int percent, String path) {
        asked.add(path);
        return (Math.floorMod(hash(path), 100) < percent) != turned.contains(path);
    }

    /** Of what is the same on both sides. */
    boolean isFixed(int percent, String path) {
        return Math.floorMod(hash(path), 100) < percent;
    }

    /** Which one does not depend on what else could be taken, as far as that goes; turned it is the second. */
    <T> T pick(List<T> options, String path) {
        return order(options, path).get(turned.contains(path) && options.size() > 1 ? 1 : 0);
    }

    <T> Optional<T> pickAny(List<T> options, String path) {
        return options.isEmpty() ? Optional.empty() : Optional.of(pick(options, path));
    }

    /** So many of the options, or all where there are fewer. */
    <T> List<T> some(int number, List<T> options, String path) {
        List<T> order = order(options, path);
        if (turned.contains(path) && order.size() > 1) {
            Collections.swap(order, 0, Math.min(number, order.size() - 1));
        }
        return List.copyOf(order.subList(0, Math.min(number, order.size())));
    }

    private <T> List<T> order(List<T> options, String path) {
        asked.add(path);
        List<T> order = new ArrayList<>(options);
        order.sort(Comparator.comparingLong(option -> hash(path + '=' + plain(option.toString()))));
        return order;
    }

    private String plain(String option) {
        return home.isEmpty() ? option : option.replace(home + ".", "").replace(home, "");
    }

    /** FNV-1a, with its bits mixed as in SplittableRandom. */
    private long hash(String text) {
        long hash = seed * 0x9E3779B97F4A7C15L ^ 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
