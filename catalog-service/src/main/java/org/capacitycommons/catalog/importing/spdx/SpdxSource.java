package org.capacitycommons.catalog.importing.spdx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;

import org.capacitycommons.catalog.importing.ModelDraft;
import org.capacitycommons.catalog.importing.RawLicence;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.UnreadableFeed;
import org.capacitycommons.catalog.importing.json.JsonFeed;
import org.capacitycommons.catalog.importing.json.JsonRecords;
import org.capacitycommons.catalog.importing.json.RecordFields;

/** The file {@code licenses.json} of the SPDX licence list. */
@Singleton
class SpdxSource implements Source<RawLicence> {

    @Override
    public String id() {
        return "spdx";
    }

    @Override
    public String url() {
        return "https://spdx.org/licenses/";
    }

    @Override
    public Class<RawLicence> records() {
        return RawLicence.class;
    }

    @Override
    public void read(InputStream feed, Sink<RawLicence> sink) throws IOException {
        JsonFeed.read(feed, json -> {
            JsonRecords.require(json, JsonToken.START_OBJECT, "licenses.json of the SPDX licence list");
            boolean found = false;
            while (json.nextToken() != JsonToken.END_OBJECT) {
                boolean licences = json.currentName().equals("licenses");
                json.nextToken();
                if (licences) {
                    JsonRecords.require(json, JsonToken.START_ARRAY, "licenses.json with a list named \"licenses\"");
                    JsonRecords.array(json, sink, SpdxSource::licence);
                    found = true;
                } else {
                    json.skipChildren();
                }
            }
            if (!found) {
                throw new UnreadableFeed("The file holds no list named \"licenses\".");
            }
        });
    }

    private static Optional<RawLicence> licence(String number, RecordFields fields) {
        String id = fields.text("licenseId");
        String name = fields.text("name");
        if (id == null || name == null) {
            return Optional.empty();
        }
        JsonNode libre = fields.node("isFsfLibre");
        String url = fields.text("reference");
        return Optional.of(new RawLicence(
                id,
                name,
                fields.node("isOsiApproved").asBoolean(),
                libre.isBoolean() ? libre.booleanValue() : null,
                fields.node("isDeprecatedLicenseId").asBoolean(),
                ModelDraft.isWebAddress(url) ? url : null));
    }
}
