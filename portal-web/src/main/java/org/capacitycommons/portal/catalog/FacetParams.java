package org.capacitycommons.portal.catalog;

import java.util.List;

import org.jboss.resteasy.reactive.RestQuery;

/** The chosen values of every facet, as query parameters: repeated values are "or", facets are "and". */
class FacetParams {
    @RestQuery
    List<String> sector = List.of();

    @RestQuery
    List<String> task = List.of();

    @RestQuery
    List<String> language = List.of();

    @RestQuery
    List<String> licence = List.of();

    @RestQuery
    List<String> use = List.of();

    @RestQuery
    List<String> openness = List.of();

    @RestQuery
    List<String> modality = List.of();

    @RestQuery
    List<String> developer = List.of();

    @RestQuery
    List<String> developerNation = List.of();
}
