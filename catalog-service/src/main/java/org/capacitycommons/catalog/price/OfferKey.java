package org.capacitycommons.catalog.price;

import java.util.List;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Refusal;

/** What tells an offer from every other. As one text it stands in addresses, because offer ids may hold anything. */
record OfferKey(String source, String providerId, String offerId) {
    private static final int PARTS = 3;

    String id() {
        return Cursor.encode(source, providerId, offerId);
    }

    /** The key that an id stands for; an id that stands for none is that of no record. */
    static OfferKey of(String id) {
        try {
            List<String> parts = Cursor.decode(id, PARTS);
            return new OfferKey(parts.get(0), parts.get(1), parts.get(2));
        } catch (Refusal _) {
            throw Refusal.notFound();
        }
    }
}
