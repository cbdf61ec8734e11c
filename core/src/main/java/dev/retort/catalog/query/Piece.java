package dev.retort.catalog.query;

import dev.retort.sql.SqlLexer;
import dev.retort.sql.SqlToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** A part of an expression: a token, or what stands between parentheses or brackets. */
sealed interface Piece {

    /** The blanks before it. */
    String before();

    /** With the blanks before it. */
    String text();

    /** As it is written. */
    record Token(String before, String word, SqlToken.Kind kind) implements Piece {

        @Override
        public String text() {
            return before + word;
        }

        /** Whether a name may have it, with its dots. */
        boolean isName() {
            return kind == SqlToken.Kind.WORD || kind == SqlToken.Kind.QUOTED_IDENTIFIER || word.equals(".");
        }
    }

    /**
     * With what it begins and ends with.
     *
     * @param open {@code (} or {@code [}
     * @param close with the blanks before it
     */
    record Group(String before, String open, List<Piece> inside, String close) implements Piece {

        public Group {
            inside = List.copyOf(inside);
        }

        @Override
        public String text() {
            return before + open + Piece.text(inside) + close;
        }

        Group with(List<Piece> others) {
            return new Group(before, open, others, close);
        }
    }

    /** What an expression consists of; parentheses in it have to close. */
    static List<Piece> read(String text) {
        Deque<Group> around = new ArrayDeque<>();
        Deque<List<Piece>> lists = new ArrayDeque<>(List.of(new ArrayList<>()));
        SqlLexer lexer = new SqlLexer(text);
        int end = 0;
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            String before = text.substring(end, token.start());
            String word = token.in(text);
            end = token.end();
            switch (word) {
                case "(", "[" -> {
                    around.push(new Group(before, word, List.of(), ""));
                    lists.push(new ArrayList<>());
                }
                case ")", "]" -> {
                    Group group = around.pop();
                    List<Piece> inside = lists.pop();
                    lists.element().add(new Group(group.before(), group.open(), inside, before + word));
                }
                default -> lists.element().add(new Token(before, word, token.kind()));
            }
        }
        return List.copyOf(lists.element());
    }

    static String text(List<? extends Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The same with these blanks before the first. */
    static List<Piece> indented(String before, List<Piece> pieces) {
        return read(before + text(pieces));
    }

    /** Whether these are the tokens from here on. */
    static boolean at(List<Piece> pieces, int start, String... words) {
        boolean same = start + words.length <= pieces.size();
        for (int i = 0; same && i < words.length; i++) {
            same = pieces.get(start + i) instanceof Token token && token.word().equals(words[i]);
        }
        return same;
    }
}
