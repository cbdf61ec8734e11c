package dev.retort.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading of one script. */
final class ScriptReader {

    private static final int LONGEST_COMMAND_SHOWN = 40;

    private final String script;
    private final Set<String> markers;
    private final SqlLexer lexer;
    private final List<SqlSection> sections = new ArrayList<>();
    private final List<SqlStatement> statements = new ArrayList<>();
    private String sectionName = "";
    private int sectionOffset;
    private @Nullable OpenStatement open;

    ScriptReader(String script, Set<String> markers) {
        this.script = script;
        this.markers = markers;
        this.lexer = new SqlLexer(script);
    }

    List<SqlSection> read() {
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            read(token);
        }
        endSection();
        return List.copyOf(sections);
    }

    private void read(SqlToken token) {
        switch (token.kind()) {
            case LINE_COMMENT -> readLineComment(token);
            case BLOCK_COMMENT -> {}
            case BACKSLASH -> throw metaCommand(token);
            case SEMICOLON -> readSemicolon(token);
            case WORD, QUOTED_IDENTIFIER, STRING, NUMBER, PARAMETER, OPERATOR_OR_OTHER, OPEN, CLOSE -> {
                if (open == null) {
                    open = new OpenStatement(script, token.start());
                }
                open.add(token);
            }
        }
    }

    private void readLineComment(SqlToken comment) {
        if (!hasLineForItself(comment)) {
            return;
        }
        String text =
                script.substring(comment.start() + "--".length(), comment.end()).strip();
        for (String marker : markers) {
            if (marker.equalsIgnoreCase(text)) {
                endSection();
                sectionName = marker;
                sectionOffset = comment.start();
                return;
            }
        }
    }

    private boolean hasLineForItself(SqlToken comment) {
        int before = comment.start() - 1;
        while (before >= 0 && SqlCharacters.isBlank(script.charAt(before))) {
            if (SqlCharacters.isLineEnd(script.charAt(before))) {
                return true;
            }
            before--;
        }
        return before < 0;
    }

    private void readSemicolon(SqlToken semicolon) {
        OpenStatement statement = open;
        if (statement == null) {
            return;
        }
        if (!statement.isEndedBySemicolon()) {
            statement.add(semicolon);
            return;
        }
        open = null;
        if (statement.readsData()) {
            CopyData data = CopyData.after(script, statement.start(), semicolon.end());
            lexer.continueAt(data.end());
            statements.add(new SqlStatement(statement.text(), statement.start(), data.text()));
        } else {
            statements.add(new SqlStatement(statement.text(), statement.start(), null));
        }
    }

    private void endSection() {
        OpenStatement statement = open;
        if (statement != null) {
            open = null;
            statement.requireComplete();
            statements.add(new SqlStatement(statement.text(), statement.start(), null));
        }
        sections.add(new SqlSection(sectionName, sectionOffset, statements));
        statements.clear();
    }

    private SqlSyntaxException metaCommand(SqlToken backslash) {
        int end = backslash.end();
        int limit = Math.min(script.length(), backslash.start() + LONGEST_COMMAND_SHOWN);
        while (end < limit && !SqlCharacters.isBlank(script.charAt(end))) {
            end++;
        }
        return new SqlSyntaxException(
                "psql meta-commands are not SQL: %s; remove it or run the file with psql"
                        .formatted(script.substring(backslash.start(), end)),
                backslash.start());
    }
}
