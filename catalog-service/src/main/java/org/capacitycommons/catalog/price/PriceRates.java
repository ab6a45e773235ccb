package org.capacitycommons.catalog.price;

import java.math.BigDecimal;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The stored form of rates: JSON with the prices as text, so that each keeps its digits. */
@Singleton
public class PriceRates {
    private static final TypeReference<List<Stored>> RATES = new TypeReference<>() {};
    private static final String NONE = "[]";

    private final ObjectMapper json;

    public PriceRates(ObjectMapper json) {
        this.json = json;
    }

    private record Stored(PriceItem item, PriceUnit unit, String usd, Rate.Terms terms) {
        private RateView view() {
            return new RateView(
                    item,
                    usd,
                    unit.per(),
                    terms.service(),
                    terms.aboveTokens(),
                    terms.variant(),
                    RateView.HoursView.of(terms.hours()));
        }
    }

    public String stored(List<Rate> rates) {
        if (rates.isEmpty()) {
            return NONE;
        }
        return written(rates.stream()
                .map(rate -> new Stored(rate.item(), rate.unit(), rate.usd().toPlainString(), rate.terms()))
                .toList());
    }

    List<RateView> read(String stored) {
        return parsed(stored).stream().map(Stored::view).toList();
    }

    /** The rates as numbers to reckon with. */
    public List<Rate> exact(String stored) {
        return parsed(stored).stream()
                .map(rate -> new Rate(rate.item(), rate.unit(), new BigDecimal(rate.usd()), rate.terms()))
                .toList();
    }

    private String written(List<Stored> texts) {
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Prices are plain texts and can always be written", e);
        }
    }

    private List<Stored> parsed(String stored) {
        try {
            return NONE.equals(stored) ? List.of() : json.readValue(stored, RATES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rates are stored in a form that is not readable", e);
        }
    }
}
