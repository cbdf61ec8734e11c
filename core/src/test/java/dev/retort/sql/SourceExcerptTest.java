package dev.retort.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceExcerptTest {

    @Test
    void markStandsBeneathThePlace() {
        assertThat(SourceExcerpt.at("a\nselect x\nb", 9)).isEqualTo("select x\n       ^");
        assertThat(SourceExcerpt.at("a\rselect x\r\nb", 9)).isEqualTo("select x\n       ^");
    }

    @Test
    void codePointsOutsideTheFirstPlaneTakeOneColumn() {
        assertThat(SourceExcerpt.at("'😀' x", 5)).isEqualTo("'😀' x\n    ^");
    }

    @Test
    void tabsAreKept() {
        assertThat(SourceExcerpt.at("\ta\tb", 3)).isEqualTo("\ta\tb\n\t \t^");
    }

    @Test
    void endsOfLinesAndOfTheTextArePlacesToo() {
        assertThat(SourceExcerpt.at("", 0)).isEqualTo("\n^");
        assertThat(SourceExcerpt.at("ab", 2)).isEqualTo("ab\n  ^");
        assertThat(SourceExcerpt.at("ab\n", 3)).isEqualTo("\n^");
        assertThat(SourceExcerpt.at("ab\ncd", 2)).isEqualTo("ab\n  ^");
        assertThat(SourceExcerpt.at("ab\r\ncd", 2)).isEqualTo("ab\n  ^");
        assertThat(SourceExcerpt.at("ab\r\ncd", 3)).isEqualTo("ab\n   ^");
    }

    @Test
    void lineOf120CharactersIsShownWhole() {
        String line = "a".repeat(119) + "b";

        assertThat(SourceExcerpt.at(line, 119)).isEqualTo(line + "\n" + " ".repeat(119) + "^");
    }

    @Test
    void longerLineIsCutOnBothSides() {
        String line = "a".repeat(200) + "b" + "c".repeat(200);

        assertThat(SourceExcerpt.at("x\n" + line + "\ny", 202))
                .isEqualTo("…" + "a".repeat(59) + "b" + "c".repeat(58) + "…\n" + " ".repeat(60) + "^");
    }

    @Test
    void longerLineIsCutOnOneSideNearItsEnds() {
        String line = "a" + "b".repeat(200) + "c";

        assertThat(SourceExcerpt.at(line, 0)).isEqualTo("a" + "b".repeat(117) + "…\n^");
        assertThat(SourceExcerpt.at(line, 201)).isEqualTo("…" + "b".repeat(117) + "c\n" + " ".repeat(118) + "^");
    }

    @Test
    void surrogatePairsAreNotCut() {
        String line = "😀".repeat(200);
        String odd = "a" + line;

        assertThat(SourceExcerpt.at(odd, 201)).startsWith("…😀").contains("😀…\n");
        assertThat(SourceExcerpt.at(line, 200)).startsWith("…😀").contains("😀…\n");
    }

    @Test
    void offsetMustBeInTheTextOrAtItsEnd() {
        assertThatThrownBy(() -> SourceExcerpt.at("ab", 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
