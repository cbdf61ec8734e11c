package dev.retort.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePositionTest {

    private static final String TEXT = "ab\ncd\r\n\re😀f";

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1, 1, 2",
        "2, 1, 3",
        "3, 2, 1",
        "5, 2, 3",
        "6, 2, 4",
        "7, 3, 1",
        "8, 4, 1",
        "9, 4, 2",
        "11, 4, 3",
        "12, 4, 4"
    })
    void linesAndColumnsCountFromOne(int offset, int line, int column) {
        assertThat(SourcePosition.of(TEXT, offset)).isEqualTo(new SourcePosition(line, column));
    }

    @Test
    void offsetMustBeInTheTextOrAtItsEnd() {
        assertThat(SourcePosition.of("", 0)).hasToString("line 1, column 1");
        assertThatThrownBy(() -> SourcePosition.of("ab", 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> SourcePosition.of("ab", -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
