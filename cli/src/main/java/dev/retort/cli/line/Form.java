package dev.retort.cli.line;

import java.util.ArrayList;
import java.util.List;

/**
 * What may stand behind the name of a command.
 *
 * @param leastWords that are no options
 * @param mostWords that are no options
 */
public record Form(int leastWords, int mostWords, List<Known> options) {

    public Form {
        options = List.copyOf(options);
    }

    /** With further options. */
    public Form with(List<Known> others) {
        List<Known> all = new ArrayList<>(options);
        all.addAll(others);
        return new Form(leastWords, mostWords, all);
    }
}
