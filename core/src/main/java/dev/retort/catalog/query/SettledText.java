package dev.retort.catalog.query;

import dev.retort.catalog.query.Piece.Group;
import dev.retort.catalog.query.Piece.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Expressions as PostgreSQL writes them, put so that it makes the same of them whenever it reads them. Of {@code status IN ('a', 'b')},
 * where {@code status} is a {@code varchar}, it writes {@code (status)::text = ANY ((ARRAY['a'::character varying, …])::text[])}, and of
 * that text {@code … ANY (ARRAY[('a'::character varying)::text, …])}, as a cast of {@code ARRAY[…]} is one of its elements (parse_expr.c,
 * transformTypeCast). Both become what a person would write, of which PostgreSQL makes the first again.
 */
final class SettledText {

    private SettledText() {}

    static String of(String text) {
        return text.contains("ARRAY[") ? Piece.text(stable(Piece.read(text))) : text;
    }

    private static List<Piece> stable(List<Piece> pieces) {
        List<Piece> inside = pieces.stream()
                .map(piece -> piece instanceof Group group ? group.with(stable(group.inside())) : piece)
                .toList();
        return withLists(withoutCasts(inside));
    }

    /** {@code (ARRAY[a, b])::text[]} as {@code ARRAY[(a)::text, (b)::text]}. */
    private static List<Piece> withoutCasts(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            int end = endOfType(pieces, at + 3);
            if (isArray(piece) && Piece.at(pieces, at + 1, ":", ":") && end > at + 3 && isBrackets(pieces, end)) {
                String type = Piece.text(pieces.subList(at + 3, end));
                result.addAll(Piece.read(elements(piece).stream()
                        .map(element -> "(" + Piece.text(element).strip() + ")::" + type)
                        .collect(Collectors.joining(", ", piece.before() + "ARRAY[", "]"))));
                at = end + 1;
            } else {
                result.add(piece);
                at++;
            }
        }
        return result;
    }

    /** {@code (a)::text = ANY (ARRAY[('x'::character varying)::text, …])} as {@code a IN ('x', …)}. */
    private static List<Piece> withLists(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            boolean isIn = Piece.at(pieces, at + 1, ":", ":", "text", "=", "ANY");
            boolean isNotIn = Piece.at(pieces, at + 1, ":", ":", "text", "<>", "ALL");
            if (piece instanceof Group operand && (isIn || isNotIn) && isArrayOfConstants(pieces, at + 6)) {
                String list = elements(pieces.get(at + 6)).stream()
                        .map(element -> ((Group) element.getFirst())
                                .inside()
                                .getFirst()
                                .text()
                                .strip())
                        .collect(Collectors.joining(", ", isIn ? " IN (" : " NOT IN (", ")"));
                result.addAll(
                        isName(operand.inside())
                                ? Piece.indented(operand.before(), operand.inside())
                                : List.of(operand));
                result.addAll(Piece.read(list));
                at += 7;
            } else {
                result.add(piece);
                at++;
            }
        }
        return result;
    }

    /** Of arrays of arrays the inner ones have that type, too; they are left as they are. */
    private static boolean isArray(Piece piece) {
        return piece instanceof Group group
                && group.inside().size() == 2
                && Piece.at(group.inside(), 0, "ARRAY")
                && group.inside().get(1) instanceof Group
                && elements(piece).stream().noneMatch(element -> Piece.at(element, 0, "ARRAY"));
    }

    private static List<List<Piece>> elements(Piece array) {
        List<List<Piece>> elements = new ArrayList<>(List.of(new ArrayList<>()));
        for (Piece piece : ((Group) ((Group) array).inside().get(1)).inside()) {
            if (piece instanceof Token token && token.word().equals(",")) {
                elements.add(new ArrayList<>());
            } else {
                elements.getLast().add(piece);
            }
        }
        return elements;
    }

    private static boolean isArrayOfConstants(List<Piece> pieces, int at) {
        return at < pieces.size()
                && isArray(pieces.get(at))
                && elements(pieces.get(at)).stream()
                        .allMatch(element -> element.size() == 4
                                && Piece.at(element, 1, ":", ":", "text")
                                && element.getFirst() instanceof Group constant
                                && constant.inside().size() == 5
                                && constant.inside().getFirst() instanceof Token token
                                && token.word().endsWith("'")
                                && Piece.at(constant.inside(), 1, ":", ":", "character", "varying"));
    }

    private static int endOfType(List<Piece> pieces, int start) {
        int end = start;
        while (end < pieces.size() && pieces.get(end) instanceof Token token && token.isName()) {
            end++;
        }
        return end;
    }

    private static boolean isName(List<Piece> pieces) {
        return endOfType(pieces, 0) == pieces.size();
    }

    private static boolean isBrackets(List<Piece> pieces, int at) {
        return at < pieces.size()
                && pieces.get(at) instanceof Group group
                && group.open().equals("[")
                && group.inside().isEmpty();
    }
}
