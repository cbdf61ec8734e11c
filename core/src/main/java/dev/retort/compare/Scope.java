package dev.retort.compare;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.diff.Difference;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.sql.Identifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of two databases is compared.
 *
 * @param preset a platform whose own things are left alone
 * @param manages of these kinds the wish is the whole truth: what it does not have is dropped. Of every other kind what it has is
 *     made, and what it does not have stays
 * @param include patterns of names that are compared, such as {@code app.*}; none for all
 * @param exclude patterns of names that are left alone
 * @param schemas only what is in one of them, and they themselves; none for all that there is
 */
public record Scope(
        Preset preset, Set<Kind> manages, List<String> include, List<String> exclude, Set<Identifier> schemas) {

    /** In all schemas. */
    public Scope(Preset preset, Set<Kind> manages, List<String> include, List<String> exclude) {
        this(preset, manages, include, exclude, Set.of());
    }

    /** The same within some schemas alone; within all for none. */
    public Scope within(Set<Identifier> some) {
        return new Scope(preset, manages, include, exclude, some);
    }

    /** The same of which all kinds are managed, owners and rights only where both sides have roles of their own. */
    public Scope managingAll(boolean withRoles) {
        EnumSet<Kind> kinds = EnumSet.allOf(Kind.class);
        if (!withRoles) {
            kinds.removeAll(EnumSet.of(Kind.OWNERS, Kind.RIGHTS));
            kinds.addAll(manages);
        }
        return new Scope(preset, kinds, include, exclude, schemas);
    }

    public Scope {
        manages = Set.copyOf(manages);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        schemas = Set.copyOf(schemas);
    }

    /**
     * The part of a catalog that is compared. Owners and rights are only where they are managed: those of a scratch database are
     * the server's.
     *
     * @param searchPath the first schema is that of names without one
     */
    public Catalog of(Catalog catalog, List<Identifier> searchPath) {
        return catalog.filter(key -> isCompared(key, searchPath.getFirst()));
    }

    private boolean isCompared(Key key, Identifier creationSchema) {
        if (!canBeMade(Kind.of(key)) || preset.owns(key)) {
            return false;
        }
        if (!schemas.isEmpty()
                && Schemas.of(key, creationSchema).filter(schemas::contains).isEmpty()) {
            return false;
        }
        String name = switch (key) {
            case Key.Whole(ObjectName object) -> name(object, creationSchema);
            case Key.Side(ObjectName object, Key.Aspect aspect) -> name(object, creationSchema);
            case Key.DefaultRights rights -> "";
        };
        return (include.isEmpty() || include.stream().anyMatch(pattern -> matches(pattern, name)))
                && exclude.stream().noneMatch(pattern -> matches(pattern, name));
    }

    /** Whether a kind of things can be made: for those that name roles, which are the server's, only where that is wanted. */
    boolean canBeMade(Kind kind) {
        return (kind != Kind.OWNERS && kind != Kind.RIGHTS) || manages.contains(kind);
    }

    /** {@code app.users}, also for a column of it; {@code app} for a schema. */
    private static String name(ObjectName object, Identifier creationSchema) {
        return switch (object) {
            case PartName part -> part.of().in(creationSchema).toString();
            case GlobalName global -> global.name().value() + (global.kind() == GlobalKind.SCHEMA ? ".*" : "");
            case ObjectName.InSchema in -> in.name().in(creationSchema).toString();
        };
    }

    /** A star is any text. */
    private static boolean matches(String pattern, String name) {
        String regex = Pattern.compile("\\*")
                .splitAsStream(pattern)
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return name.matches(pattern.endsWith("*") ? regex + ".*" : regex);
    }

    /**
     * The wish with all that is there already and is none of its business, and with the names that are there where nobody chose its
     * own.
     *
     * @param orphans what is none of its business either, and cannot stay, as it needs what goes
     */
    record Completed(Catalog there, Catalog wish, Set<Key> orphans) {
        Completed {
            orphans = Set.copyOf(orphans);
        }
    }

    public Completed complete(Catalog there, Catalog wish) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : wish.entries().values()) {
            entries.add(there.find(entry.key())
                    .map(old -> manages.contains(Kind.STORAGE) ? entry : Storage.kept(old, entry))
                    .orElse(entry));
        }
        Set<Key> present = new HashSet<>(wish.entries().keySet());
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : there.entries().values()) {
            if (!wish.contains(entry.key()) && !manages.contains(Kind.of(entry.key())) && livesOn(entry, wish)) {
                kept.add(entry);
                present.add(entry.key());
            }
        }
        Set<Key> orphans = orphans(kept, there, present);
        kept.stream().filter(entry -> !orphans.contains(entry.key())).forEach(entries::add);
        Catalog completed = Catalog.of(wish.server(), entries);
        return new Completed(there, Difference.keepingNames(there, completed), orphans);
    }

    private static Set<Key> orphans(List<Entry> kept, Catalog there, Set<Key> present) {
        Set<Key> orphans = new LinkedHashSet<>();
        boolean found = true;
        while (found) {
            found = false;
            for (Entry entry : kept) {
                boolean isCut = entry.needs().stream()
                        .anyMatch(need -> isThing(need)
                                && there.contains(need)
                                && (!present.contains(need) || orphans.contains(need)));
                if (isCut && orphans.add(entry.key())) {
                    found = true;
                }
            }
        }
        return orphans;
    }

    /** Constraints and indexes may be there under another name. */
    private static boolean isThing(Key key) {
        return Kind.of(key) != Kind.CONSTRAINTS && Kind.of(key) != Kind.INDEXES;
    }

    /** What is about something that goes, goes with it. */
    private static boolean livesOn(Entry entry, Catalog wish) {
        return switch (entry.key()) {
            case Key.Side(ObjectName of, Key.Aspect aspect) -> wish.contains(Key.of(of)) || !isPartOfTable(of);
            case Key.Whole(PartName part) ->
                wish.contains(Key.of(part.owner())) || part.owner().equals(part);
            case Key other -> true;
        };
    }

    private static boolean isPartOfTable(ObjectName name) {
        return name instanceof ObjectName.TableName || name instanceof PartName;
    }
}
