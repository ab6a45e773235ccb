package org.capacitycommons.portal.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Charts keep to what is known: one scale, gaps for what nobody knows, and no drawing outside its frame. */
class ChartsTest {

    @Test
    void bars_shareOneScale_andWhatIsThereIsSeen() {
        var bars = Bars.of(
                "Deployments by sector",
                "Sector",
                "Deployments",
                List.of(
                        new Bars.Amount("Health", null, 400, "400"),
                        new Bars.Amount("Water", "/deployments?sector=WATER", 100, "100"),
                        new Bars.Amount("Energy", null, 1, "1"),
                        new Bars.Amount("Finance", null, 0, "0")));

        assertThat(bars.rows()).extracting(Bars.Bar::width).containsExactly(100, 25, 1, 0);
    }

    @Test
    void bars_onAScaleOfTheirOwn_leaveRoomAboveTheHighest() {
        var tiers = Bars.on(5, "", "", "", List.of(new Bars.Amount("Data", null, 2, "2")));

        assertThat(tiers.rows().getFirst().width()).isEqualTo(40);
    }

    @Test
    void bars_ofNothing_areEmpty() {
        assertThat(Bars.of("", "", "", List.of()).rows()).isEmpty();
    }

    @Test
    void aLine_breaksWhereNobodyKnows() {
        var line = Line.of(
                "From 10 to 40; the target is 50",
                List.of(
                        at("2026-01-01", "10"),
                        at("2026-02-01", "20"),
                        at("2026-03-01", null),
                        at("2026-04-01", "30"),
                        at("2026-05-01", "40")),
                new BigDecimal("50"),
                "January",
                "May");

        assertThat(line.lines()).hasSize(2);
        assertThat(line.dots()).hasSize(4).allSatisfy(dot -> {
            assertThat(dot.x()).isBetween(0, 300);
            assertThat(dot.y()).isBetween(0, 60);
        });
        assertThat(line.target()).isEqualTo(5);
    }

    @Test
    void aLine_ofOneValue_isADot() {
        var line = Line.of("7", List.of(at("2026-01-01", "7")), null, "", "");

        assertThat(line.lines()).isEmpty();
        assertThat(line.dots()).containsExactly(new Line.Dot(150, 30));
        assertThat(line.target()).isNull();
    }

    @Test
    void progress_runsFromWhereItStarted_upOrDown() {
        assertThat(Progress.of("", new BigDecimal("14"), new BigDecimal("7"), new BigDecimal("3")))
                .as("days shall become fewer")
                .isEqualTo(new Progress("", 150, 150, 64));
        assertThat(Progress.of("", null, new BigDecimal("50"), new BigDecimal("100")))
                .as("nobody knows where it started")
                .isEqualTo(new Progress("", 0, 150, 300));
        assertThat(Progress.of("", BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO))
                .isEqualTo(new Progress("", 0, 0, 0));
    }

    private static Line.Point at(String day, @Nullable String value) {
        return new Line.Point(LocalDate.parse(day), value == null ? null : new BigDecimal(value));
    }
}
