package org.capacitycommons.catalog.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a source told, all of it: for small feeds. */
public final class Heard implements Source.Sink<RawOffer> {
    private final List<RawOffer> offers = new ArrayList<>();
    private final List<RawProvider> providers = new ArrayList<>();
    private final List<String> rejections = new ArrayList<>();

    public static Heard of(Source<RawOffer> source, String feed) throws IOException {
        return of(source, new ByteArrayInputStream(feed.getBytes(UTF_8)));
    }

    public static Heard of(Source<RawOffer> source, InputStream feed) throws IOException {
        Heard heard = new Heard();
        source.read(feed, heard);
        return heard;
    }

    @Override
    public void record(RawOffer offer) {
        offers.add(offer);
    }

    @Override
    public void rejected(String place, String reason) {
        rejections.add(place + ": " + reason);
    }

    @Override
    public void provider(RawProvider provider) {
        providers.add(provider);
    }

    public List<RawProvider> providers() {
        return providers;
    }

    public List<RawOffer> offers() {
        return offers;
    }

    public List<String> rejections() {
        return rejections;
    }

    public RawOffer offer(String id) {
        return offers.stream()
                .filter(offer -> offer.offerId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
