package org.capacitycommons.portal.form;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What a browser sends with a file: the fields that every form has, and the file where one was picked. */
public abstract class FileForm {
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
    FileUpload content;

    /** The fields as a form without a file would have sent them. */
    public final MultivaluedMap<String, String> fields() {
        var fields = new Fields();
        fields.put("_csrf", token);
        fields.put("_key", key);
        fields.put("_owner", owner);
        fields.put("_do", button);
        own(fields);
        return fields.all;
    }

    /** Adds the fields that only this form has. */
    protected abstract void own(Fields fields);

    /** The file, which the server keeps until the answer is given; null where none was picked. */
    protected final @Nullable FileUpload content() {
        return content;
    }

    /** Fields by name; what was not sent is left out. */
    protected static final class Fields {
        private final MultivaluedMap<String, String> all = new MultivaluedHashMap<>();

        public void put(String name, @Nullable String value) {
            if (value != null) {
                all.add(name, value);
            }
        }
    }
}
