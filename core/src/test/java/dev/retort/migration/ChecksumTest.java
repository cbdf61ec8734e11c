package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {

    private static final String TEXT = "-- upgrade\nselect 1;\n\nselect 2;\n";

    @Test
    void itIsSha256OfTheNormalText() {
        assertThat(Checksum.of("a\n")).isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- upgrade\r\nselect 1;\r\n\r\nselect 2;\r\n",
                "-- upgrade\nselect 1;\n\nselect 2;",
                "-- upgrade  \nselect 1;\t\n  \nselect 2;\n\n\n"
            })
    void lineEndsAndBlanksAtTheEndsOfLinesDoNotCount(String same) {
        assertThat(Checksum.of(same)).isEqualTo(Checksum.of(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- upgrade\nselect 1;\nselect 2;\n",
                "-- upgrade\n select 1;\n\nselect 2;\n",
                "\n-- upgrade\nselect 1;\n\nselect 2;\n",
                "-- upgrade\nselect 1;\n\nselect 3;\n"
            })
    void everythingElseCounts(String different) {
        assertThat(Checksum.of(different)).isNotEqualTo(Checksum.of(TEXT));
    }
}
