package dev.retort.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LineNumbersTest {

    private static final String TEXT = "a\nb\r\n\rc\n";

    @Test
    void everyPlaceHasTheLineOfItsSourcePosition() {
        LineNumbers lines = LineNumbers.of(TEXT);

        for (int offset = 0; offset <= TEXT.length(); offset++) {
            assertThat(lines.at(offset))
                    .as("%d", offset)
                    .isEqualTo(SourcePosition.of(TEXT, offset).line());
        }
        assertThat(LineNumbers.of("").at(0)).isEqualTo(1);
    }

    @Test
    void aPlaceBehindTheTextIsRefused() {
        assertThatThrownBy(() -> LineNumbers.of(TEXT).at(TEXT.length() + 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
