package org.capacitycommons.portal.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What a browser sends with a file: the fields of the form, and the file where one was picked. */
public class DocumentForm {
    @RestForm("_csrf")
    @Nullable
    String token;

    @RestForm("_key")
    @Nullable
    String key;

    @RestForm("_owner")
    @Nullable
    String owner;

    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String language;

    @RestForm
    @Nullable
    String category;

    @RestForm
    @Nullable
    String audience;

    @RestForm
    @Nullable
    FileUpload content;

    /** The fields as a form without a file would have sent them. */
    MultivaluedMap<String, String> fields() {
        var fields = new MultivaluedHashMap<String, String>();
        put(fields, "_csrf", token);
        put(fields, "_key", key);
        put(fields, "_owner", owner);
        put(fields, "title", title);
        put(fields, "language", language);
        put(fields, "category", category);
        put(fields, "audience", audience);
        return fields;
    }

    /** How large the file is; 0 where none was picked. */
    long size() {
        return content == null ? 0 : content.size();
    }

    /** The file; empty where none was picked. */
    byte[] content() {
        FileUpload sent = content;
        if (sent == null) {
            return new byte[0];
        }
        try {
            return Files.readAllBytes(sent.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void put(MultivaluedMap<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(name, value);
        }
    }
}
