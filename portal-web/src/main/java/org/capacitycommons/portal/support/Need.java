package org.capacitycommons.portal.support;

import io.quarkus.qute.TemplateData;

/** What an approved project lacks; the amount as its ministry wrote it. */
@TemplateData
public record Need(
        String project,
        String title,
        String nation,
        String sector,
        int number,
        String kind,
        String amount,
        String until) {}
