package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an SQL migration says of itself in its first comments. Here {@code /} stands for the end of a line. */
class SqlHeaderTest {

    private static Header read(String text) {
        return SqlHeader.read("versions/a.sql", text);
    }

    @Test
    void everythingIsReadFromAnOrdinaryFile() {
        Header header = read("""
                -- Add phone number
                -- revision: 1975ea83b712
                -- down: 5c8ca8d3f0b1
                -- depends-on: 0a1b, offers
                -- labels: users

                -- upgrade
                -- revision: no
                alter table users add column phone_number text;
                """);

        assertThat(header.id()).hasToString("1975ea83b712");
        assertThat(header.down()).hasToString("[5c8ca8d3f0b1]");
        assertThat(header.dependsOn()).hasToString("[0a1b, offers]");
        assertThat(header.labels()).hasToString("[users]");
        assertThat(header.message()).isEqualTo("Add phone number");
        assertThat(header.line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text                                                   | id | down   | message       | line
            -- revision: a                                           | a  | []     | ''            | 1
            --revision:a/--down:b                                    | a  | [b]    | ''            | 1
            '  --  revision :  a  /  -- down:   b   '                | a  | [b]    | ''            | 1
            '/-- Add a.//-- down:/-- revision: a'                    | a  | []     | Add a.        | 5
            -- revision: a/-- down: b, c                             | a  | [b, c] | ''            | 1
            -- revision: a/-- down: b c,d                            | a  | [b, c, d] | ''         | 1
            -- revision: a/-- Add a/-- and more                      | a  | []     | Add a         | 1
            -- Note: first line/-- revision: a                       | a  | []     | Note: first line | 2
            -- revision: a/-- upgrade/-- down: b                     | a  | []     | ''            | 1
            -- revision: a/-- DOWNGRADE/-- down: b                   | a  | []     | ''            | 1
            -- revision: a/select 1;/-- down: b                      | a  | []     | ''            | 1
            -- revision: a/-- depends-on:/-- labels:                 | a  | []     | ''            | 1
            -- Version: 2/-- revision: a                             | a  | []     | Version: 2    | 2
            -- see a: b; and c/-- revision: a                        | a  | []     | see a: b; and c | 2
            """)
    void headers(String text, String id, String down, String message, int line) {
        Header header = read(text.replace('/', '\n'));

        assertThat(header.id()).hasToString(id);
        assertThat(header.down()).hasToString(down);
        assertThat(header.message()).isEqualTo(message);
        assertThat(header.line()).isEqualTo(line);
    }

    @Test
    void windowsLineEndsAreLineEnds() {
        Header header = read("-- Add a\r\n-- revision: a\r\n-- down: b\r\n");

        assertThat(header).isEqualTo(read("-- Add a\n-- revision: a\n-- down: b\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # text                                    | line | message
            select 1;                                 | 1 | no revision; expected a comment line at the top: -- revision: ID
            -- Add a/-- upgrade/-- revision: a        | 1 | no revision; expected a comment line at the top: -- revision: ID
            /* revision: a */                         | 1 | no revision; expected a comment line at the top: -- revision: ID
            -- Add a/-- author: me/-- revision: a     | 2 | 'author' is no header; the headers are revision, down, depends-on, labels. For a remark, write it below the line '-- upgrade'
            -- Revision: a                            | 1 | 'Revision' is no header; did you mean 'revision'? For a remark, write it below the line '-- upgrade'
            -- revision: a/-- depends_on: b           | 2 | 'depends_on' is no header; did you mean 'depends-on'? For a remark, write it below the line '-- upgrade'
            -- revision: a/-- dependsOn: b            | 2 | 'dependsOn' is no header; did you mean 'depends-on'? For a remark, write it below the line '-- upgrade'
            -- revision: a/-- label: b                | 2 | 'label' is no header; did you mean 'labels'? For a remark, write it below the line '-- upgrade'
            -- Add a/-- revision: a/-- depnds-on: b   | 3 | 'depnds-on' is no header; did you mean 'depends-on'? For a remark, write it below the line '-- upgrade'
            -- revision: a/-- depends-on: b-c         | 2 | the name 'b-c' holds '-'; only letters A to Z, digits, '_' and '.' are allowed
            -- revision: a/-- depends-on: b, b        | 2 | 'depends-on' names b twice
            -- revision: a/-- labels: x x             | 2 | 'labels' names x twice
            -- revision: a/-- labels: head            | 2 | the name 'head' is a word of the command line; choose another
            -- revision: a/-- labels: x/-- labels: y  | 3 | a second 'labels:' in the header
            -- revision:                              | 1 | a revision id is empty
            -- x/-- revision: a b                     | 2 | the revision id 'a b' holds ' '; only letters A to Z, digits, '_' and '.' are allowed
            -- revision: head                         | 1 | the revision id 'head' is a word of the command line; choose another
            -- revision: a/-- revision: b             | 2 | a second 'revision:' in the header
            -- revision: a/-- down: b/-- down: b      | 3 | a second 'down:' in the header
            -- revision: a/-- down: b,                | 2 | a revision id is empty
            -- revision: a/-- down: b-c               | 2 | the revision id 'b-c' holds '-'; only letters A to Z, digits, '_' and '.' are allowed
            -- revision: a/-- down: b b               | 2 | 'down' names b twice
            -- Add a/-- revision: a/-- author: me     | 3 | 'author' is no header; the headers are revision, down, depends-on, labels. For a remark, write it below the line '-- upgrade'
            -- Add a/-- revison: a                    | 2 | 'revison' is no header; did you mean 'revision'? For a remark, write it below the line '-- upgrade'
            """)
    void whatCannotBeIsToldWithItsLine(String text, int line, String message) {
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> read(text.equals("/* revision: a */") ? text : text.replace('/', '\n')))
                .withMessage("versions/a.sql:" + line + ": " + message);
    }
}
