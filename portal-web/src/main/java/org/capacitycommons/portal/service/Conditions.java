package org.capacitycommons.portal.service;

/** What goes with a write: the form's idempotency key and the version of the record that the form was made from. */
public record Conditions(String key, String version) {

    /** The version as an {@code If-Match} header. */
    public String ifMatch() {
        return "\"v" + version + "\"";
    }
}
