package dev.retort.cli.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures that were compared with those of {@code git log --graph}; where they differ, {@link LaneDrawing} says why. */
class GoldenDrawingsTest {

    static List<GoldenFile> files() {
        return GoldenFile.in("drawing");
    }

    @ParameterizedTest
    @MethodSource("files")
    void pictureIsAsReviewed(GoldenFile file) {
        file.assertOutput(Graphs.draw(Graphs.parse(file.input())));
    }

    @Test
    void thereIsAPictureForEachKindOfGraph() {
        assertThat(files()).hasSizeGreaterThan(30);
    }
}
