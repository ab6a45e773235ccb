package org.capacitycommons.partner.form;

import java.util.Map;
import java.util.Optional;

import org.capacitycommons.http.FieldError;

/** What is wrong with an answer, before it is known at which field. */
record Complaint(String key, Map<String, String> params) {

    static Complaint of(String key) {
        return new Complaint(key, Map.of());
    }

    static Complaint of(String key, String name, Object value) {
        return new Complaint(key, Map.of(name, value.toString()));
    }

    static Complaint of(String key, String name1, String value1, String name2, String value2) {
        return new Complaint(key, Map.of(name1, value1, name2, value2));
    }

    static Optional<Complaint> ofCount(int count, int min, int max) {
        if (count < min) {
            return Optional.of(of("too-few", "min", min));
        }
        return count > max ? Optional.of(of("too-many", "max", max)) : Optional.empty();
    }

    FieldError at(String field) {
        return new FieldError(field, key, params);
    }
}
