package org.capacitycommons.portal.affordability;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.affordability.CostNames.Basis;
import org.capacitycommons.portal.catalog.Figure;
import org.capacitycommons.portal.catalog.LicenceVerdict;
import org.capacitycommons.portal.chart.Bars;
import org.capacitycommons.portal.words.Words;

/**
 * One model of the ranking: paying by use and running it oneself, side by side.
 *
 * @param typical what it is ranked by, in the currency at hand; null where neither way has a known cost
 */
@TemplateData
record Option(
        int rank,
        String id,
        String name,
        String developer,
        List<LicenceVerdict> licence,
        boolean warned,
        List<Way> ways,
        @Nullable BigDecimal typical,
        @Nullable String typicalText,
        @Nullable String breakEven,
        @Nullable Bars breakEvenChart,
        List<String> notes,
        List<Missing> missing,
        List<Basis> facts) {

    /** One way to have it, with its cost in a month. */
    @TemplateData
    record Way(String name, String low, String likely, String high, String note) {}

    /** An input without which a figure is not known, and the field that it is typed into. */
    @TemplateData
    record Missing(String name, @Nullable String field) {}

    Bars.Amount amount() {
        double number = typical == null ? 0 : typical.doubleValue();
        return new Bars.Amount(name, "/models/" + id, number, Objects.requireNonNullElse(typicalText, ""));
    }

    static Option of(Answer.Ranked ranked, String currency, CostNames names) {
        return new Maker(ranked, currency, names).option();
    }

    /** Puts one ranked model into words. */
    private record Maker(Answer.Ranked ranked, String currency, CostNames names) {

        Option option() {
            BigDecimal typical = typical();
            return new Option(
                    ranked.rank(),
                    ranked.model().id(),
                    ranked.model().name(),
                    ranked.model().developer(),
                    ranked.licence(),
                    ranked.model().warningKey() != null,
                    ways(),
                    typical,
                    typical == null ? null : money(typical),
                    breakEven(),
                    breakEvenChart(),
                    notes(),
                    missing(),
                    ranked.facts().stream().map(names::basis).toList());
        }

        private Words words() {
            return names.words();
        }

        private boolean runs() {
            return ranked.selfHosted() != null && ranked.selfHosted().fit().runs();
        }

        /** The middle offer or the dear end of the own machine, whichever is cheaper: as the catalogue ranks. */
        private @Nullable BigDecimal typical() {
            Figure offer = ranked.api().medianConverted();
            Figure own =
                    runs() && ranked.selfHosted() != null ? ranked.selfHosted().perMonth() : null;
            return Stream.of(
                            offer == null || !offer.isKnown() ? null : offer.to(),
                            own == null || !own.isKnown() ? null : own.to())
                    .filter(Objects::nonNull)
                    .min(BigDecimal::compareTo)
                    .orElse(null);
        }

        private List<Way> ways() {
            var ways = new ArrayList<Way>();
            Answer.Api api = ranked.api();
            ways.add(new Way(
                    words().say("cost.way.api"),
                    end(api.lowestConverted(), true),
                    end(api.medianConverted(), true),
                    end(api.highestConverted(), false),
                    apiNote(api)));
            Answer.SelfHosted own = ranked.selfHosted();
            if (own != null) {
                String verdict = words().say(own.fit().key());
                Figure month = runs() ? own.perMonth() : null;
                ways.add(new Way(
                        words().say("cost.way.own"), end(month, true), middle(month), end(month, false), verdict));
            }
            return ways;
        }

        private String apiNote(Answer.Api api) {
            var parts = new ArrayList<String>();
            parts.add(words().say("cost.offers", words().formats().number(api.priced())));
            if (api.readOn() != null) {
                parts.add(words().say("cost.readOn", words().formats().date(api.readOn())));
            }
            long others = api.free() + api.trial() + api.subscription() + api.notPriced();
            if (others > 0) {
                parts.add(words().say("cost.otherOffers", words().formats().number(others)));
            }
            return String.join("; ", parts);
        }

        /** Between the ends of a band nobody knows a likelier value: it is shown as the band that it is. */
        private String middle(@Nullable Figure band) {
            return band == null || !band.isKnown() ? end(null, true) : words().say("cost.between");
        }

        private String end(@Nullable Figure figure, boolean low) {
            return figure == null || !figure.isKnown()
                    ? words().say("page.notKnown")
                    : money(low ? figure.from() : figure.to());
        }

        private String money(BigDecimal amount) {
            return currency + "\u00a0" + words().formats().rounded(amount.toPlainString());
        }

        private @Nullable String breakEven() {
            Answer.BreakEven point = ranked.breakEven();
            if (point == null) {
                return null;
            }
            String band = names.labels().band(point.tokensPerMonth());
            String key = "cost.breakEven." + point.outcome();
            return band == null || !point.outcome().equals("AT") ? words().say(key, "") : words().say(key, band);
        }

        /** Tokens written now beside those from which the own machine is cheaper. */
        private @Nullable Bars breakEvenChart() {
            Answer.BreakEven point = ranked.breakEven();
            if (point == null || !point.tokensPerMonth().isKnown()) {
                return null;
            }
            Figure from = point.tokensPerMonth();
            return Bars.of(
                    words().say("cost.breakEven.chart"),
                    words().say("cost.way.own"),
                    words().say("cost.tokensPerMonth"),
                    List.of(bar("cost.breakEven.earliest", from.from()), bar("cost.breakEven.latest", from.to())));
        }

        private Bars.Amount bar(String key, BigDecimal tokens) {
            return new Bars.Amount(
                    words().say(key),
                    null,
                    tokens.doubleValue(),
                    words().formats().rounded(tokens.toPlainString()));
        }

        private List<String> notes() {
            var notes = new ArrayList<String>();
            Answer.SelfHosted own = ranked.selfHosted();
            if (own == null) {
                return notes;
            }
            note(notes, "cost.machines", own.machines());
            note(notes, "cost.fixed", own.fixedPerMonth());
            note(notes, "cost.energy", own.kilowattHoursPerMillionTokens());
            note(notes, "models.perSecond", own.fit().speed());
            note(notes, "models.download", own.fit().download().gigabytes());
            note(notes, "cost.download", own.fit().download().cost());
            note(notes, "cost.hours", own.fit().download().hours());
            return notes;
        }

        private void note(List<String> notes, String key, @Nullable Figure figure) {
            String band = names.labels().band(figure);
            if (band != null) {
                String said = words().say(key, band);
                notes.add(said.contains("{1}") ? said.replace("{1}", currency) : said);
            }
        }

        private List<Missing> missing() {
            Set<String> lacking = new LinkedHashSet<>();
            Stream.of(ranked.api().medianConverted(), ranked.api().median())
                    .filter(Objects::nonNull)
                    .forEach(figure -> lacking.addAll(figure.lacking()));
            Answer.SelfHosted own = ranked.selfHosted();
            if (own != null) {
                lacking.addAll(own.perMonth().lacking());
                Figure download = own.fit().download().cost();
                if (download != null) {
                    lacking.addAll(download.lacking());
                }
            }
            return lacking.stream()
                    .map(name -> new Missing(
                            names.of(name),
                            names.field(name).map(f -> "#f-" + f).orElse(null)))
                    .distinct()
                    .toList();
        }
    }
}
