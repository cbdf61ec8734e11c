package dev.retort.cli.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import dev.retort.effect.Effect;
import dev.retort.effect.LockMode;
import dev.retort.effect.Scan;
import dev.retort.effect.TableLock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a statement does beside what it is for, in words. */
final class EffectText {

    private EffectText() {}

    /** One line; empty where the statement holds up nobody and all of it is known. */
    static String of(Effect effect) {
        List<String> parts = new ArrayList<>();
        strong(effect.locks()).forEach((mode, what) -> parts.add(mode + " on " + what + " (" + mode.blocks() + ")"));
        switch (effect.rewrite().verdict()) {
            case NO -> {}
            case MAYBE -> parts.add("may rewrite the table: " + effect.rewrite().reason());
            case YES -> parts.add("rewrites the table: " + effect.rewrite().reason());
        }
        effect.scans().stream().map(Scan::toString).forEach(parts::add);
        if (!effect.isKnown()) {
            parts.add("not known: " + String.join(", ", effect.unknown()));
        }
        return String.join("; ", parts);
    }

    /** What is locked, by mode; up to that of an {@code INSERT} no lock holds up the application. */
    private static Map<LockMode, String> strong(List<TableLock> locks) {
        return locks.stream()
                .filter(lock -> !LockMode.ROW_EXCLUSIVE.isAtLeast(lock.mode()))
                .collect(groupingBy(TableLock::mode, LinkedHashMap::new, mapping(TableLock::what, joining(" and "))));
    }
}
