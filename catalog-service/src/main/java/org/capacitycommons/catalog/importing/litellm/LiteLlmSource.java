package org.capacitycommons.catalog.importing.litellm;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonToken;

import org.capacitycommons.catalog.importing.RawOffer;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.UnreadableFeed;
import org.capacitycommons.catalog.importing.json.JsonFeed;

/**
 * The file {@code model_prices_and_context_window.json} of LiteLLM: one object of offers by name, prices in US dollars
 * for one token, image, second and so on. It names no model on the Hub, so its offers join models weakly, by name.
 */
@Singleton
class LiteLlmSource implements Source<RawOffer> {
    /** Explain the form of the file and are no offers. */
    private static final Set<String> NO_OFFERS = Set.of("sample_spec", "fallback_generalizations");

    @Override
    public String id() {
        return "litellm";
    }

    @Override
    public String url() {
        return "https://github.com/BerriAI/litellm";
    }

    @Override
    public Class<RawOffer> records() {
        return RawOffer.class;
    }

    @Override
    public void read(InputStream feed, Sink<RawOffer> sink) throws IOException {
        JsonFeed.read(feed, json -> {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new UnreadableFeed(
                        "The file must be one JSON object of offers, as model_prices_and_context_window.json.");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                if (NO_OFFERS.contains(name)) {
                    json.skipChildren();
                } else if (json.currentToken() == JsonToken.START_OBJECT) {
                    new EntryReader(json, name).read(sink);
                } else {
                    json.skipChildren();
                    sink.rejected(name, "is not an offer");
                }
            }
        });
    }
}
