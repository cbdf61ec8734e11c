package dev.retort.logic;

import static dev.retort.logic.ExtendedStatistics.Kind.MCV;
import static dev.retort.logic.Refused.assertRefused;
import static dev.retort.logic.Views.CHECK_CASCADED;
import static dev.retort.logic.Views.CHECK_LOCAL;
import static dev.retort.logic.Views.SECURITY_BARRIER;
import static dev.retort.logic.Views.materialized;
import static dev.retort.logic.Views.query;
import static dev.retort.logic.Views.setOption;
import static dev.retort.logic.Views.statisticsOver;
import static dev.retort.schema.Elements.key;
import static dev.retort.schema.Elements.keyOn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.op.Operations;
import dev.retort.schema.IndexPart;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What of views and extended statistics contradicts itself. */
class ViewsTest {

    @Test
    void aSemicolonBehindTheQueryIsLeftOut() {
        assertThat(query("select 1; -- one\n")).isEqualTo(query("select 1"));
    }

    static Stream<Arguments> refused() {
        return Stream.concat(views(), statistics());
    }

    private static Stream<Arguments> views() {
        return Stream.of(
                refused(op -> op.createView("v", query(" ")), "an SQL expression is empty"),
                refused(
                        op -> op.createView("v", query("select 1; drop table users")),
                        "the query of a view has 2 statements; give one, and record others with execute(…)"),
                refused(
                        op -> op.createView("v", query("-- nothing")),
                        "the query of a view has 0 statements; give one, and record others with execute(…)"),
                refused(
                        op -> op.createMaterializedView("m", materialized("select 'a")),
                        "cannot read the query of a view: the string that begins at line 1, column 8 is not ended; expected '"
                                + " (within a string a quote is written '')"),
                refused(
                        op -> op.createView("v", query("select 1, 2").columns("a", "a")),
                        "a view names a column twice: [a, a]; call one otherwise"),
                refused(
                        op -> op.createView("v", query("select 1").with(CHECK_LOCAL, CHECK_CASCADED)),
                        "a view is said to be both CHECK_LOCAL and CHECK_CASCADED; leave one out"),
                refused(
                        op -> op.alterView("v"),
                        "nothing to alter in view \"v\"; give at least one change, such as setOption(SECURITY_BARRIER)"),
                refused(
                        op -> op.alterView("v", setOption(SECURITY_BARRIER).from(CHECK_LOCAL)),
                        "SECURITY_BARRIER does not replace CHECK_LOCAL; leave from(…) out where nothing is replaced"),
                refused(
                        op -> op.alterMaterializedView("m"),
                        "nothing to alter in materialized view \"m\"; give at least one change, such as"
                                + " setParameter(\"fillfactor\", 70)"),
                refused(
                        op -> op.createMaterializedView(
                                "m", materialized("select 1").with("a", 1).with("a", 2)),
                        "the storage parameter \"a\" is given twice; give it once"),
                refused(
                        op -> op.createMaterializedView(
                                "m", materialized("select 1").with("", 1)),
                        "a name is empty; PostgreSQL wants at least one character"));
    }

    private static Stream<Arguments> statistics() {
        return Stream.of(
                statistics(
                        () -> statisticsOver("a"),
                        "extended statistics are over the column \"a\" alone, which ANALYZE looks at anyway; give at least"
                                + " two columns, or an expression"),
                statistics(
                        () -> statisticsOver(new IndexPart[0]),
                        "extended statistics are over 0 columns and expressions; PostgreSQL wants 1 to 8"),
                statistics(
                        () -> statisticsOver("a", "b", "c", "d", "e", "f", "g", "h", "i"),
                        "extended statistics are over 9 columns and expressions; PostgreSQL wants 1 to 8"),
                statistics(
                        () -> statisticsOver(keyOn("lower(a)")).kinds(MCV),
                        "statistics over one expression have no kinds, but [MCV] are given; leave kinds(…) out"),
                statistics(
                        () -> statisticsOver("a", "b").kinds(MCV, MCV),
                        "a kind of statistics is given twice: [MCV, MCV]; give each once"),
                statistics(
                        () -> statisticsOver(key("a").with("desc"), key("b")),
                        "statistics have no order, no collation and no operators; give the column or the expression alone"),
                refused(
                        op -> op.setStatisticsTarget("s", 10_001),
                        "the target 10001 of statistics \"s\" is out of range; give 0 to 10000, or -1 for the default"));
    }

    private static Arguments statistics(Supplier<ExtendedStatistics> statistics, String message) {
        return refused(op -> op.createStatistics("s", "users", statistics.get()), message);
    }

    private static Arguments refused(Consumer<Operations> work, String message) {
        return Arguments.of(work, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void whatContradictsItselfIsRefused(Consumer<Operations> work, String message) {
        assertRefused(work, message);
    }
}
