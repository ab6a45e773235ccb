package org.capacitycommons.partner.document;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Part;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.security.Person;

/** A document of a deployment. Its content, where it is kept here, is in a table of its own. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "document")
class Document implements Part {
    static final String PREFIX = "DO";
    static final String OF_A_LINK = "text/html";

    @Id
    private long id;

    private String nation;
    private String deployment;
    private String title;
    private String language;
    private String category;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private @Nullable String url;
    private @Nullable String fileName;
    private String mediaType;
    private @Nullable Long sizeBytes;
    private @Nullable String sha256;
    private String addedBy;
    private String addedByName;
    private Instant addedAt;
    private @Nullable Instant endedAt;

    @NullUnmarked
    protected Document() {} // JPA

    /** Where a document is. */
    enum Kind {
        LINK,
        FILE
    }

    /** A file that is kept here. */
    record Stored(FileKind kind, long sizeBytes, String sha256) {}

    static Document link(
            long number, Deployment deployment, DocumentInput.Checked input, String url, Person by, Instant now) {
        Document document = of(number, deployment, input, by, now);
        document.kind = Kind.LINK;
        document.url = url;
        document.mediaType = OF_A_LINK;
        return document;
    }

    static Document file(
            long number, Deployment deployment, DocumentInput.Checked input, Stored file, Person by, Instant now) {
        Document document = of(number, deployment, input, by, now);
        document.kind = Kind.FILE;
        // A name of ours: what a client calls its file may hide what it is.
        document.fileName = PartId.of(PREFIX, number) + "." + file.kind().ending();
        document.mediaType = file.kind().mediaType();
        document.sizeBytes = file.sizeBytes();
        document.sha256 = file.sha256();
        return document;
    }

    private static Document of(
            long number, Deployment deployment, DocumentInput.Checked input, Person by, Instant now) {
        Document document = new Document();
        document.id = number;
        document.nation = deployment.nation();
        document.deployment = deployment.id();
        document.title = input.title();
        document.language = input.language();
        document.category = input.category();
        document.audience = input.audience();
        document.addedBy = by.subject();
        document.addedByName = by.name();
        document.addedAt = now;
        return document;
    }

    void end(Instant now) {
        endedAt = now;
    }

    boolean isPublic() {
        return audience == Audience.PUBLIC && endedAt == null;
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    @Nullable
    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    @Nullable
    String sha256() {
        return sha256;
    }

    @Override
    public long number() {
        return id;
    }

    DocumentView view(List<String> may) {
        return new DocumentView(
                PartId.of(PREFIX, id),
                deployment,
                title,
                language,
                category,
                kind,
                audience,
                url,
                mediaType,
                sizeBytes,
                sha256,
                addedAt,
                endedAt,
                may);
    }
}
