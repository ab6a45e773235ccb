package org.capacitycommons.partner.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Deployments;
import org.capacitycommons.partner.deployment.Fields;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.deployment.Parties;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** The documents of deployments. */
@ApplicationScoped
@Transactional
class Documents {
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Parts.Which PUBLIC =
            new Parts.Which("c.audience = :audience and c.endedAt is null", Map.of("audience", Audience.PUBLIC));

    private final Deployments deployments;
    private final Parts parts;
    private final Parties parties;
    private final DocumentContent contents;
    private final DocumentRoom room;
    private final Deeds deeds;
    private final Clock clock;

    Documents(
            Deployments deployments,
            Parts parts,
            Parties parties,
            DocumentContent contents,
            DocumentRoom room,
            Deeds deeds,
            Clock clock) {
        this.deployments = deployments;
        this.parts = parts;
        this.parties = parties;
        this.contents = contents;
        this.room = room;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** A file as it is handed out. */
    static final class Handed {
        private final String fileName;
        private final String mediaType;
        private final String sha256;
        private final byte[] content;

        private Handed(String fileName, String mediaType, String sha256, byte[] content) {
            this.fileName = fileName;
            this.mediaType = mediaType;
            this.sha256 = sha256;
            this.content = content;
        }

        String fileName() {
            return fileName;
        }

        String mediaType() {
            return mediaType;
        }

        String sha256() {
            return sha256;
        }

        byte[] content() {
            return content;
        }
    }

    Listing<DocumentView> page(String id, Parts.Page page, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        Parts.Which which = parties.readsInFull(deployment, caller) ? Parts.Which.ALL : PUBLIC;
        return parts.page(
                Document.class,
                deployment,
                which,
                page,
                documents -> documents.stream()
                        .map(document -> document.view(may(document, deployment, caller)))
                        .toList());
    }

    Handed content(String id, String name, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        Document document = parts.required(Document.class, deployment, PartId.read(Document.PREFIX, name));
        if (!document.isPublic() && !parties.readsInFull(deployment, caller)) {
            throw Refusal.notFound();
        }
        String fileName = document.fileName();
        String sha256 = document.sha256();
        if (fileName == null || sha256 == null) {
            throw Refusal.notFound();
        }
        return contents.read(deployment, document.number())
                .map(content -> new Handed(fileName, document.mediaType(), sha256, content))
                .orElseThrow(Refusal::notFound);
    }

    DocumentView addLink(String id, DocumentInput typed, Caller caller) {
        Deployment deployment = parties.reportedOn(id, caller);
        Fields fields = new Fields();
        DocumentInput.Checked input = typed.check(fields);
        String url = typed.checkUrl(fields);
        fields.refuse();
        room.take(deployment, 0);
        return kept(
                Document.link(deployments.nextNumber(), deployment, input, url, caller.person(), clock.instant()),
                deployment,
                caller);
    }

    DocumentView addFile(String id, DocumentInput typed, byte[] content, Caller caller) {
        Deployment deployment = parties.reportedOn(id, caller);
        Fields fields = new Fields();
        DocumentInput.Checked input = typed.check(fields);
        fields.refuse();
        if (content.length > MOST_BYTES) {
            throw Refusal.of(HttpProblem.PAYLOAD_TOO_LARGE, "A file has at most 2 MB; link to a larger one.");
        }
        FileKind kind = FileKind.of(content)
                .orElseThrow(() -> Refusal.of(
                                HttpProblem.VALIDATION,
                                "Kept are PDF, PNG, JPEG and UTF-8 text, told by their content.")
                        .at(FieldError.of("content", content.length == 0 ? "required" : "not-a-kind-that-is-kept")));
        room.take(deployment, content.length);
        Document document = Document.file(
                deployments.nextNumber(),
                deployment,
                input,
                new Document.Stored(kind, content.length, sha256(content)),
                caller.person(),
                clock.instant());
        parts.add(document);
        parts.flush();
        contents.keep(deployment, document.number(), content);
        return recorded("document.add", document, deployment, caller);
    }

    DocumentView end(String id, String name, Caller caller) {
        Deployment deployment = parties.own(id, caller);
        Document document = parts.required(Document.class, deployment, PartId.read(Document.PREFIX, name));
        parts.lock(document);
        if (document.hasEnded()) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "This document was taken out already.");
        }
        document.end(clock.instant());
        parts.flush();
        return recorded("document.end", document, deployment, caller);
    }

    private DocumentView kept(Document document, Deployment deployment, Caller caller) {
        parts.add(document);
        parts.flush();
        return recorded("document.add", document, deployment, caller);
    }

    private DocumentView recorded(String action, Document document, Deployment deployment, Caller caller) {
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of(
                        action,
                        "deployment/" + deployment.id() + "/document/" + document.number(),
                        document.view(List.of())));
        return document.view(may(document, deployment, caller));
    }

    private static List<String> may(Document document, Deployment deployment, Caller caller) {
        return caller.worksFor(deployment.organisation()) && !document.hasEnded() ? List.of("end") : List.of();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
