package org.capacitycommons.partner.iati;

import javax.xml.namespace.QName;

/**
 * What the standard has no words for: which revision of which model runs, under which licence, and where data rests.
 * Elements of a namespace of our own, at the end of the activity, where the standard allows them. The file
 * {@code iati/ai-facts-1.xsd} describes them.
 */
final class AiFacts {
    static final String NAMESPACE = "urn:capacity-commons:iati:ai-facts:1";
    private static final String PREFIX = "ai";

    private AiFacts() {}

    static XmlElement of(Facts facts, Publisher publisher) {
        String page = publisher.address() + "/api/v1/deployments/" + facts.id();
        return own("deployment")
                .with("id", facts.id())
                .with("origin", facts.origin())
                .with("confirmed-by-ministry", "REGISTERED".equals(facts.origin()))
                .with("stage", facts.stage())
                .with("stage-as-reported", facts.stageAsReported())
                .with("cooperation", facts.cooperation())
                .with("project", facts.project())
                .with("href", page)
                .holding(facts.parts().modelUses().stream()
                        .map(use -> modelUse(use, page))
                        .toList())
                .made();
    }

    private static XmlElement modelUse(Facts.ModelUse use, String page) {
        return own("model-use")
                .with("id", "M-" + use.id())
                .with("model", use.model())
                .with("revision", use.revision())
                .with("commit", use.commit())
                .with("since", use.since())
                .with("data-nation", use.dataNation())
                .with("inference-nation", use.inferenceNation())
                .with("access-from-abroad", use.accessFromAbroad())
                .with("bom", page + "/bom")
                .holding(own("licence")
                        .with("id", use.licence())
                        .with("status", use.licenceStatus())
                        .holding(use.licenceName()))
                .holding(own("purpose").holding(use.purpose()))
                .holding(own("runs-on").holding(use.runsOn()))
                .made();
    }

    private static XmlElement.Draft own(String name) {
        return XmlElement.of(new QName(NAMESPACE, name, PREFIX));
    }
}
