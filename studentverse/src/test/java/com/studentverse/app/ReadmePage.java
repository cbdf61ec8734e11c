package com.studentverse.app;

import java.util.ArrayList;
import java.util.List;

/** The fenced blocks of a Markdown page, in order. */
record ReadmePage(List<Block> blocks) {

    private static final String FENCE = "```";
    private static final String NEEDS = "<!-- needs: ";

    /**
     * A fenced block.
     *
     * @param language behind the fence: {@code console} for what a reader types, {@code java} for what goes into a file
     * @param needs what the comment above it says that a machine must have; empty for nothing
     */
    record Block(String language, String needs, String text) {

        /** What a reader types: the lines behind the prompt. */
        List<String> commands() {
            return text.lines()
                    .filter(line -> line.startsWith("$ "))
                    .map(line -> line.substring(2))
                    .toList();
        }
    }

    static ReadmePage of(String markdown) {
        List<Block> blocks = new ArrayList<>();
        String needs = "";
        String language = "";
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith(FENCE) && inside) {
                blocks.add(new Block(language, needs, text.toString()));
                inside = false;
                needs = "";
            } else if (line.startsWith(FENCE)) {
                language = line.substring(FENCE.length());
                text.setLength(0);
                inside = true;
            } else if (inside) {
                text.append(line).append('\n');
            } else if (line.startsWith(NEEDS)) {
                needs = line.substring(NEEDS.length()).replace("-->", "").strip();
            }
        }
        return new ReadmePage(List.copyOf(blocks));
    }
}
