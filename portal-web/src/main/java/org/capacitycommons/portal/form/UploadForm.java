package org.capacitycommons.portal.form;

import java.io.File;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What a browser sends with a file of data: the fields of any such form, and the file where one was picked. */
public class UploadForm {
    @RestForm("_csrf")
    @Nullable
    String token;

    @RestForm("_key")
    @Nullable
    String key;

    @RestForm("_owner")
    @Nullable
    String owner;

    @RestForm("_do")
    @Nullable
    String button;

    @RestForm
    @Nullable
    String source;

    @RestForm
    @Nullable
    String readOn;

    @RestForm
    @Nullable
    String acceptRejects;

    @RestForm
    @Nullable
    String table;

    @RestForm
    @Nullable
    FileUpload content;

    /** The fields as a form without a file would have sent them. */
    public MultivaluedMap<String, String> fields() {
        var fields = new MultivaluedHashMap<String, String>();
        put(fields, "_csrf", token);
        put(fields, "_key", key);
        put(fields, "_owner", owner);
        put(fields, "_do", button);
        put(fields, "source", source);
        put(fields, "readOn", readOn);
        put(fields, "acceptRejects", acceptRejects);
        put(fields, "table", table);
        return fields;
    }

    /** The file, which the server keeps until the answer is given; null where none was picked, or an empty one. */
    public @Nullable File file() {
        return content == null || content.size() == 0
                ? null
                : content.uploadedFile().toFile();
    }

    private static void put(MultivaluedMap<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(name, value);
        }
    }
}
