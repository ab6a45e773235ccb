package org.capacitycommons.portal.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.FileForm;

/** What a browser sends with a document of a deployment. */
public class DocumentForm extends FileForm {
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

    @Override
    protected void own(Fields fields) {
        fields.put("title", title);
        fields.put("language", language);
        fields.put("category", category);
        fields.put("audience", audience);
    }

    /** How large the file is; 0 where none was picked. */
    long size() {
        FileUpload picked = content();
        return picked == null ? 0 : picked.size();
    }

    /** The bytes of the file; none where none was picked. */
    byte[] bytes() {
        FileUpload picked = content();
        if (picked == null) {
            return new byte[0];
        }
        try {
            return Files.readAllBytes(picked.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
