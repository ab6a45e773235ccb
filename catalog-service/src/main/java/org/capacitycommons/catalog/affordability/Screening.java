package org.capacitycommons.catalog.affordability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.LeftOut.Code;
import org.capacitycommons.catalog.affordability.LeftOut.Reason;
import org.capacitycommons.catalog.licence.LicenceVerdict;
import org.capacitycommons.catalog.licence.LicenceVerdict.Ground;
import org.capacitycommons.catalog.licence.Permission;
import org.capacitycommons.catalog.model.Model;

/** Holds a model against the needs that have nothing to do with money. */
final class Screening {
    private final Needs needs;
    private final Model model;
    private final List<Reason> reasons = new ArrayList<>();

    private Screening(Needs needs, Model model) {
        this.needs = needs;
        this.model = model;
    }

    /** Every reason against a model; none when it meets the needs. */
    static List<Reason> of(Needs needs, Model model, List<LicenceVerdict> verdicts) {
        Screening screening = new Screening(needs, model);
        screening.tasks();
        screening.languages();
        screening.sector();
        screening.context();
        verdicts.forEach(screening::licence);
        return screening.reasons;
    }

    private void tasks() {
        needs.askedTasks().stream()
                .filter(task -> !model.tasks().contains(task))
                .forEach(task -> add(Code.TASK_NOT_OFFERED, "task", task));
    }

    private void languages() {
        List<String> missing = needs.askedLanguages().stream()
                .filter(language -> !model.languages().contains(language))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        if (!model.languages().isEmpty()) {
            add(Code.LANGUAGE_NOT_LISTED, "languages", String.join(", ", missing));
        } else if (!Boolean.TRUE.equals(needs.keepUnknownLanguages())) {
            add(Code.LANGUAGES_NOT_KNOWN, "languages", String.join(", ", missing));
        }
    }

    private void sector() {
        String sector = needs.sector();
        if (sector != null && !model.sectors().contains(sector)) {
            add(Code.SECTOR_NOT_STATED, "sector", sector);
        }
    }

    private void context() {
        Integer asked = needs.contextTokens();
        if (asked == null) {
            return;
        }
        Integer has = model.contextTokens();
        if (has == null) {
            add(Code.CONTEXT_NOT_KNOWN, "needs", String.valueOf(asked));
        } else if (has < asked) {
            reasons.add(new Reason(
                    Code.CONTEXT_TOO_SHORT, Map.of("needs", String.valueOf(asked), "has", String.valueOf(has))));
        }
    }

    private void licence(LicenceVerdict verdict) {
        String use = verdict.use().name();
        if (verdict.permission() == Permission.NOT_KNOWN) {
            String why = verdict.decisive().map(Ground::says).orElse("NOT_KNOWN");
            reasons.add(new Reason(Code.LICENCE_NOT_KNOWN, Map.of("use", use, "why", why)));
        } else if (verdict.permission() == Permission.NOT_ALLOWED) {
            Map<String, String> params = new TreeMap<>(Map.of("use", use));
            verdict.decisive().ifPresent(ground -> {
                params.put("term", ground.term());
                putIfKnown(params, "licence", ground.licenceId());
                putIfKnown(params, "clause", ground.clause());
            });
            reasons.add(new Reason(Code.LICENCE_FORBIDS, params));
        }
    }

    private void add(Code code, String name, String value) {
        reasons.add(new Reason(code, Map.of(name, value)));
    }

    private static void putIfKnown(Map<String, String> params, String name, @Nullable String value) {
        if (value != null) {
            params.put(name, value);
        }
    }
}
