package org.capacitycommons.catalog.change;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class AtomFeedTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void whateverFeedsCallAModel_theFeedCanBeRead_andItsAddressesAreOnes() throws Exception {
        Change odd = new Change(Change.Kind.MODEL_CHANGED, "ns/a b?<#é\uFFFF", null, null, null, NOW);
        Change gone = new Change(
                Change.Kind.OFFER_VANISHED, "ns/m", new Change.OfferRef("s", "p", "a \"b\" \u0001"), null, null, NOW);

        String feed = AtomFeed.of("https://example.org", List.of(odd, gone), NOW);

        Document read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed)));
        assertThat(read.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("ns/a b?<#é");
        assertThat(feed)
                .contains("https://example.org/api/v1/models/ns/a%20b%3F%3C%23%C3%A9%EF%BF%BF\"")
                .contains("https://example.org/api/v1/models/ns/m/prices#s/p/a%20%22b%22%20%01");
    }
}
