package org.capacitycommons.portal.catalog;

import java.util.ArrayList;
import java.util.List;

import org.capacitycommons.portal.catalog.SearchView.Chosen;

/** The filters in force, each with the address of the same search without it. */
record ChosenFilters(CatalogFilter filter, Labels labels, List<CatalogApi.Machine> machines) {

    List<Chosen> all() {
        var chosen = new ArrayList<Chosen>();
        filter.facets()
                .forEach((facet, values) -> values.forEach(v -> chosen.add(new Chosen(
                        labels.value(facet, v), filter.without(facet, v).path()))));
        filter.limits()
                .forEach((name, value) -> chosen.add(new Chosen(
                        labels.words().say("models.limit." + name) + " " + value,
                        filter.withoutLimit(name).path())));
        String usedIn = filter.usedIn();
        if (usedIn != null) {
            chosen.add(new Chosen(
                    labels.words().say("models.limit.usedIn") + " " + labels.nation(usedIn),
                    filter.withoutAny("usedIn").path()));
        }
        String hardware = filter.hardware();
        if (hardware != null) {
            chosen.add(new Chosen(machine(hardware), filter.withoutMachine().path()));
        }
        return chosen;
    }

    private String machine(String id) {
        return machines.stream()
                .filter(m -> m.id().equals(id))
                .map(machine -> machine.in(labels.words().language()))
                .findFirst()
                .orElse(id);
    }

    /** What a parameter of the catalogue is called on the page, with the values it has there. */
    static String parameterLabel(String parameter, CatalogFilter filter, Labels labels) {
        if (parameter.equals("q")) {
            return "“" + filter.q() + "”";
        }
        if (parameter.equals("usedIn")) {
            String nation = filter.usedIn();
            return labels.words().say("models.limit.usedIn") + " " + (nation == null ? "" : labels.nation(nation));
        }
        if (CatalogFilter.FACETS.contains(parameter)) {
            return labels.facet(parameter) + ": " + labels.list(parameter, filter.chosen(parameter), 3);
        }
        for (Limit limit : Limit.values()) {
            if (limit.asked().replace("max", "min").equals(parameter)) {
                return labels.words().say("models.limit." + limit.parameter());
            }
        }
        return parameter;
    }
}
