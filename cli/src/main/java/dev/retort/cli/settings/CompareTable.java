package dev.retort.cli.settings;

import dev.retort.compare.Kind;
import dev.retort.compare.Preset;
import dev.retort.compare.Scope;
import dev.retort.migration.Spelling;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads {@code [compare]}. */
record CompareTable(TomlReader table) {

    /** @throws CliException when it says something that cannot be */
    CompareSettings read() {
        table.allowOnly(SettingsFile.COMPARE_KEYS);
        Set<Kind> manages = table.strings("manages")
                .map(words -> table.checked("manages", () -> kinds(words)))
                .orElse(Kind.OF_ENTITIES);
        Preset preset = table.string("preset")
                .map(text -> table.checked("preset", () -> preset(text)))
                .orElse(Preset.NONE);
        CompareSettings.Place scratch = table.string("scratch")
                .map(text -> table.checked("scratch", () -> place(text)))
                .orElse(CompareSettings.Place.EMBEDDED);
        return new CompareSettings(
                new Scope(
                        preset,
                        manages,
                        table.strings("include").orElse(List.of()),
                        table.strings("exclude").orElse(List.of())),
                scratch);
    }

    private static Set<Kind> kinds(List<String> words) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String word : words) {
            kinds.add(kind(word));
        }
        return kinds;
    }

    private static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no kind; " + meant(word)));
    }

    private static String meant(String word) {
        List<String> known = Arrays.stream(Kind.values()).map(Kind::word).toList();
        return Spelling.nearest(word, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("expected one of " + String.join(", ", known));
    }

    private static Preset preset(String text) {
        return switch (text) {
            case "supabase" -> Preset.SUPABASE;
            case "none" -> Preset.NONE;
            default -> throw new IllegalArgumentException("'" + text + "' is no preset; expected supabase or none");
        };
    }

    private static CompareSettings.Place place(String text) {
        return switch (text) {
            case "embedded" -> CompareSettings.Place.EMBEDDED;
            case "server" -> CompareSettings.Place.SERVER;
            default ->
                throw new IllegalArgumentException(
                        "'" + text + "' is no place for scratch databases; expected embedded or server");
        };
    }
}
