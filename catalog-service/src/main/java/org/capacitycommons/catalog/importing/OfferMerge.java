package org.capacitycommons.catalog.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.CopyText;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.price.PriceRates;
import org.capacitycommons.catalog.price.PriceTiers;
import org.capacitycommons.catalog.price.Prices;

/** Brings batches of offers into the price list: each is copied to a table on its own, then merged by one statement. */
@Singleton
class OfferMerge implements Merge<RawOffer> {
    private final Database database;
    private final PriceTiers tiers;
    private final PriceRates rates;

    OfferMerge(Database database, PriceTiers tiers, PriceRates rates) {
        this.database = database;
        this.tiers = tiers;
        this.rates = rates;
    }

    @Override
    public Class<RawOffer> takes() {
        return RawOffer.class;
    }

    @Override
    public void begin(Source<RawOffer> source) {
        database.write("""
                insert into price_source (id, name, url) values (?, ?, ?)
                on conflict (id) do update set url = excluded.url where price_source.url is distinct from excluded.url""", source.id(), source.id(), source.url());
    }

    @Override
    public Merged merge(Reading reading, List<RawOffer> batch) {
        database.write(OfferStatements.STAGE);
        database.copy(OfferStatements.COPY, rows(batch));
        database.write(OfferStatements.PROVIDERS);
        String source = reading.source();
        // A statement of its own: the merge then sees what the curators it waited for have decided.
        database.plannedAnew(OfferStatements.LOCK, row -> row.number("number"), source);
        LocalDate readOn = reading.readOn();
        // A plan made while the tables were empty, and kept, would cross every batch with the whole price list.
        return database.plannedAnew(
                        OfferStatements.MERGE,
                        row -> new Merged(
                                row.number("added"),
                                row.number("changed"),
                                row.number("unchanged"),
                                List.of(),
                                row.number("unmatched")),
                        source,
                        source,
                        source,
                        readOn,
                        readOn,
                        source,
                        readOn,
                        reading.runId())
                .getFirst();
    }

    @Override
    public Optional<LocalDate> lastRead(Source<RawOffer> source) {
        return database.first(
                "select read_on from price_source where id = ? and read_on is not null",
                row -> row.date("read_on"),
                source.id());
    }

    @Override
    public long present(String source) {
        return database.number("select count(*) as number from offer where source = ? and vanished_on is null", source);
    }

    @Override
    public int markVanished(Reading reading, int atMost) {
        String source = reading.source();
        return database.write(
                OfferStatements.VANISH,
                source,
                reading.runId(),
                atMost,
                reading.readOn(),
                source,
                source,
                reading.runId());
    }

    @Override
    public void end(Reading reading, Collection<RawProvider> providers) {
        providers.forEach(this::describe);
        database.write(
                "update price_source set read_on = ? where id = ? and read_on is distinct from ?",
                reading.readOn(),
                reading.source(),
                reading.readOn());
    }

    /** Fills in what a feed tells about a provider. */
    private void describe(RawProvider provider) {
        database.write("""
                update provider set name = coalesce(?, name), doc_url = coalesce(?, doc_url)
                where id = ? and (name, doc_url) is distinct from (coalesce(?, name), coalesce(?, doc_url))""", provider.name(), provider.docUrl(), provider.id(), provider.name(), provider.docUrl());
    }

    private CopyText rows(List<RawOffer> batch) {
        CopyText rows = new CopyText();
        batch.forEach(offer -> write(offer, rows));
        return rows;
    }

    private void write(RawOffer offer, CopyText row) {
        RawOffer.Details details = offer.details();
        row.text(offer.providerId())
                .text(offer.offerId())
                .text(offer.hubId())
                .text(ModelNames.normal(offer.offerId()))
                .text(offer.name())
                .text(offer.kind().name())
                .text(details.mode());
        write(offer.prices(), row);
        String priceHash = Fingerprint.ofPrices(offer);
        row.number(details.contextTokens())
                .number(details.outputTokens())
                .flag(details.openWeights())
                .text(details.status())
                .text(details.released())
                .text(details.endsOn())
                .text(Fingerprint.ofContent(offer, priceHash))
                .text(priceHash)
                .endRow();
    }

    private void write(Prices prices, CopyText row) {
        row.exact(prices.input())
                .exact(prices.output())
                .exact(prices.cacheRead())
                .exact(prices.cacheWrite())
                .exact(prices.reasoning())
                .exact(prices.inputAudio())
                .exact(prices.outputAudio())
                .text(tiers.stored(prices.tiers()))
                .text(rates.stored(prices.rates()));
    }
}
