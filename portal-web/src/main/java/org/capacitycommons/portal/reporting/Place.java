package org.capacitycommons.portal.reporting;

import jakarta.ws.rs.NotFoundException;

import io.quarkus.qute.TemplateData;

import org.capacitycommons.portal.deployment.Deployment;
import org.capacitycommons.portal.deployment.Deployments;
import org.capacitycommons.portal.form.Sheet;

/** Where the pages of one deployment stand. */
@TemplateData
record Place(Deployment deployment, String part) {

    /** The deployment's pages about one kind of records; there is nothing for who may not see the deployment. */
    static Place of(Deployments deployments, String id, String part) {
        return new Place(deployments.find(id).orElseThrow(NotFoundException::new), part);
    }

    /** The list's address, without the language. */
    public String list() {
        return "/my/deployments/" + deployment.id() + "/" + part;
    }

    /** Where the list hangs. */
    public Sheet.Link up() {
        return new Sheet.Link("/my/deployments/" + deployment.id(), deployment.title());
    }

    /** Whether the visitor may report something here now. */
    public boolean open() {
        return deployment.may("report");
    }

    /** A form below the list. */
    Sheet sheet(String title, String below) {
        return Sheet.of(title, list() + "/" + below, new Sheet.Link(list(), deployment.title()));
    }
}
