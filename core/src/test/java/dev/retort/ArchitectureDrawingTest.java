package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.ArchitectureDrawing.Line;
import dev.retort.Floors.Floor;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The map of the house shows the house. */
class ArchitectureDrawingTest {

    @Test
    void theDrawingShowsEveryFloorFromTheTopDown() throws IOException {
        List<Floor> drawn =
                ArchitectureDrawing.read().lines().stream().map(Line::floor).toList();

        assertThat(drawn).isEqualTo(Floors.ALL.reversed());
    }

    @Test
    void roomsThatAreNotBuiltAreSaidToBeNotBuilt() throws IOException {
        Set<String> built = Floors.rooms(Floors.house());

        assertThat(ArchitectureDrawing.read().lines()).allSatisfy(line -> {
            boolean allBuilt = built.containsAll(line.floor().rooms());
            assertThat(line.said().contains("not yet")).isEqualTo(!allBuilt);
        });
    }

    @Test
    void aLineIsAFloorThenItsRoomsThenWhatIsSaidOfThem() {
        ArchitectureDrawing drawing = ArchitectureDrawing.of("""
                7  outside   of the block
                ```
                2  one   said  of it
                1  two  three four    said
                0  five
                some other line
                ```
                """);

        assertThat(drawing.lines())
                .containsExactly(
                        new Line(new Floor("2", "one"), "said  of it"),
                        new Line(new Floor("1", "two", "three", "four"), "said"),
                        new Line(new Floor("0", "five"), ""));
    }
}
