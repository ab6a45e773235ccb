package org.capacitycommons.partner.document;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import org.capacitycommons.partner.deployment.Deployment;

/** The contents of files. */
@ApplicationScoped
class DocumentContent {
    private final Session entities;

    DocumentContent(Session entities) {
        this.entities = entities;
    }

    void keep(Deployment deployment, long document, byte[] content) {
        entities.createNativeMutationQuery(
                        "insert into document_content (nation, document, content) values (:nation, :document, :content)")
                .setParameter("nation", deployment.nation())
                .setParameter("document", document)
                .setParameter("content", content)
                .executeUpdate();
    }

    Optional<byte[]> read(Deployment deployment, long document) {
        return entities.createNativeQuery(
                        "select content from document_content where nation = :nation and document = :document",
                        byte[].class)
                .setParameter("nation", deployment.nation())
                .setParameter("document", document)
                .getResultStream()
                .findFirst();
    }
}
