package org.capacitycommons.portal.form;

import java.io.File;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What a browser sends with a file of data, which a service reads. */
public class UploadForm extends FileForm {
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

    @Override
    protected void own(Fields fields) {
        fields.put("source", source);
        fields.put("readOn", readOn);
        fields.put("acceptRejects", acceptRejects);
        fields.put("table", table);
    }

    /** The file, which the server keeps until the answer is given; null where none was picked, or an empty one. */
    public @Nullable File file() {
        FileUpload picked = content();
        return picked == null || picked.size() == 0
                ? null
                : picked.uploadedFile().toFile();
    }
}
