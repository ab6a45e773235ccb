package org.capacitycommons.portal.deployment;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * Something that waits for the ministry of a deployment.
 *
 * @param path where it is done, without the language
 */
@TemplateData
public record Duty(String text, String path) {

    /** Finds what waits in one kind of records; every feature that has such records brings its own. */
    public interface Finder {
        List<Duty> of(Deployment deployment);
    }
}
