package dev.retort.sql;

/**
 * The data that a script holds for {@code COPY ... FROM STDIN}.
 *
 * @param text what is to be sent to the server
 * @param end the index in the script after the line that ends the data
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>
 */
record CopyData(String text, int end) {

    private static final String END = "\\.";

    /**
     * The data of the statement that begins at {@code start} and whose semicolon ends at {@code statementEnd}.
     *
     * @throws SqlSyntaxException if the data do not end, or more than a comment stands between the semicolon and them
     */
    static CopyData after(String script, int start, int statementEnd) {
        int endOfLine = endOfStatementLine(script, statementEnd);
        if (endOfLine == script.length()) {
            throw notEnded(script, start);
        }
        // The statement's line tells the script's line ends; others in the data are data, as in a quoted CSV value.
        boolean windows = script.startsWith("\r\n", endOfLine);
        int begin = endOfLine + (windows ? 2 : 1);
        char lineEnd = windows ? '\n' : script.charAt(endOfLine);
        for (int line = begin; line < script.length(); ) {
            int next = script.indexOf(lineEnd, line);
            int lineLimit = next < 0 ? script.length() : next;
            if (isEnd(script, line, lineLimit)) {
                String text = script.substring(begin, line);
                String sent = windows ? text.replace("\r\n", "\n") : text.replace(lineEnd, '\n');
                return new CopyData(sent, Math.min(lineLimit + 1, script.length()));
            }
            line = lineLimit + 1;
        }
        throw notEnded(script, start);
    }

    static SqlSyntaxException notEnded(String script, int start) {
        return new SqlSyntaxException(
                ("the data of the COPY ... FROM STDIN at %s are not ended; "
                                + "expected a semicolon, a line end, the data, and a line \\.")
                        .formatted(SourcePosition.of(script, start)),
                start);
    }

    private static boolean isEnd(String script, int line, int lineLimit) {
        boolean endsWithReturn = lineLimit > line && script.charAt(lineLimit - 1) == '\r';
        int length = (endsWithReturn ? lineLimit - 1 : lineLimit) - line;
        return length == END.length() && script.startsWith(END, line);
    }

    private static int endOfStatementLine(String script, int statementEnd) {
        int at = statementEnd;
        while (at < script.length()
                && SqlCharacters.isBlank(script.charAt(at))
                && !SqlCharacters.isLineEnd(script.charAt(at))) {
            at++;
        }
        if (script.startsWith("--", at)) {
            return SqlCharacters.endOfLine(script, at);
        }
        if (at < script.length() && !SqlCharacters.isLineEnd(script.charAt(at))) {
            throw new SqlSyntaxException(
                    ("COPY ... FROM STDIN is followed by something at %s; "
                                    + "expected a line end: its data begin on the next line")
                            .formatted(SourcePosition.of(script, at)),
                    at);
        }
        return at;
    }
}
