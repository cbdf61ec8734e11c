package dev.retort.source.code;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Lays an expression out: on one line where it fits, else its arguments below it, together or each on a line of its own; a chain of
 * calls is broken before each dot. That is how palantir-java-format lays out such calls.
 */
public final class Layout {

    private static final int WIDTH = 120;
    private static final int CONTINUATION = 8;

    private Layout() {}

    /**
     * @param indent blanks that the first line has before it, which are not part of the result
     * @param behind characters that follow the last line, for example of {@code );}
     */
    public static String of(Code code, int indent, int behind) {
        String flat = flat(code);
        if (fits(flat, indent + behind)) {
            return flat;
        }
        return switch (code) {
            case Code.Word word -> flat;
            case Code.Text text -> JavaText.of(text.value(), indent + CONTINUATION);
            case Code.Call call -> startsAtOnce(call) ? arguments(call, indent, behind) : chain(call, indent, behind);
        };
    }

    /** Whether everything before the last method's name is short and stays on one line: {@code op.schema("app").createTable(}. */
    private static boolean startsAtOnce(Code.Call call) {
        return switch (call.on()) {
            case null -> true;
            case Code.Word word -> true;
            case Code.Text text -> true;
            case Code.Call on -> root(call) instanceof Code.Word && fits(flat(on), CONTINUATION);
        };
    }

    private static Code root(Code code) {
        return code instanceof Code.Call call && call.on() != null ? root(call.on()) : code;
    }

    private static String arguments(Code.Call call, int indent, int behind) {
        String head = (call.on() == null ? "" : flat(call.on()) + ".") + call.method() + "(";
        List<Code> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return head + ")";
        }
        if (arguments.size() == 1 && arguments.getFirst() instanceof Code.Text text) {
            String block = JavaText.of(text.value(), indent + CONTINUATION);
            if (block.startsWith(JavaText.FENCE)) {
                return head + block + ")";
            }
        }
        int deeper = indent + CONTINUATION;
        String line = arguments.stream().map(Layout::flat).collect(joining(", "));
        String below = fits(line, deeper + 1 + behind)
                ? line
                : arguments.stream()
                        .map(argument -> of(argument, deeper, 1 + behind))
                        .collect(joining(",\n" + " ".repeat(deeper)));
        return head + "\n" + " ".repeat(deeper) + below + ")";
    }

    private static String chain(Code.Call call, int indent, int behind) {
        Deque<Code.Call> links = new ArrayDeque<>();
        Code start = call;
        while (start instanceof Code.Call link && link.on() != null) {
            links.push(link);
            start = link.on();
        }
        int deeper = indent + CONTINUATION;
        StringBuilder text = new StringBuilder(of(start, indent, 0));
        for (Code.Call link : links) {
            Code.Call alone = new Code.Call(null, link.method(), link.arguments(), link.imports());
            text.append('\n').append(" ".repeat(deeper)).append('.').append(of(alone, deeper, 1 + behind));
        }
        return text.toString();
    }

    private static boolean fits(String line, int around) {
        return line.indexOf('\n') < 0 && line.length() + around <= WIDTH;
    }

    /** On one line; with line breaks only where a text block has to be. */
    private static String flat(Code code) {
        return switch (code) {
            case Code.Word word -> word.text();
            case Code.Text text -> JavaText.of(text.value(), 0);
            case Code.Call call ->
                (call.on() == null ? "" : flat(call.on()) + ".")
                        + call.method()
                        + call.arguments().stream().map(Layout::flat).collect(joining(", ", "(", ")"));
        };
    }
}
