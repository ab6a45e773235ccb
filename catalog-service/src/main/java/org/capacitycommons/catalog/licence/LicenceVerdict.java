package org.capacitycommons.catalog.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model may be put to a use in a nation, and the terms that decide it.
 *
 * <p>A derivative is bound by its own licence and by those of all it was made from, so it never shows more freedom than
 * its base. What is not known stays not known: silence is no permission.
 */
@Schema(description = "Whether a use is allowed, with the terms behind it. It explains and does not replace the text")
public record LicenceVerdict(
        Use use,

        @Schema(description = "ISO 3166-1 alpha-2; null: not asked for a nation") @Nullable
        String usedIn,

        Permission permission,

        @Schema(description = "The terms that decide, or that go with it")
        List<Ground> grounds) {

    private static final String LICENCE = "licence";
    private static final String TERRITORY = "territory";

    public LicenceVerdict {
        grounds = List.copyOf(grounds);
    }

    /** A term that decides, or that has to be kept. */
    public record Ground(
            @Schema(
                    description =
                            "Term of the rule table: commercialUse, territory, userCap, …; licence: nothing can be said")
            String term,

            @Schema(description = "What the term says; for licence: why nothing can be said")
            String says,

            @Schema(description = "Licence that says it; null where none is known") @Nullable
            String licenceId,

            @Schema(description = "Clause of its text, where known") @Nullable
            String clause,

            @Schema(description = "Where the term was read") @Nullable
            String source,

            @Schema(description = "Whether it comes from the model that this one was made from")
            boolean inherited) {}

    /** The term that makes it not allowed or not known; none where it is allowed. */
    public Optional<Ground> decisive() {
        return grounds.stream().filter(this::decides).findFirst();
    }

    private boolean decides(Ground ground) {
        boolean ofUse = ground.term().equals(use.term());
        return switch (permission) {
            case ALLOWED, ALLOWED_WITH_CONDITIONS -> false;
            case NOT_KNOWN ->
                ground.term().equals(LICENCE) || (ofUse && ground.says().equals(Verdict.UNKNOWN.name()));
            case NOT_ALLOWED ->
                (ofUse || ground.term().equals(TERRITORY)) && ground.says().equals(Verdict.NO.name());
        };
    }

    /** Judges a use under all licences together. Without any licence nothing is known. */
    public static LicenceVerdict of(List<LicenceRules> licences, Use use, @Nullable String usedIn) {
        Permission permission = licences.isEmpty() ? Permission.NOT_KNOWN : Permission.ALLOWED;
        List<Ground> grounds = new ArrayList<>();
        for (LicenceRules licence : licences) {
            permission = permission.strictest(judge(licence, use, usedIn, grounds));
        }
        return new LicenceVerdict(use, usedIn, permission, grounds);
    }

    private static Permission judge(LicenceRules licence, Use use, @Nullable String usedIn, List<Ground> grounds) {
        LicenceTerms terms = licence.applied();
        if (terms == null) {
            grounds.add(ground(licence, LICENCE, licence.openQuestion()));
            return Permission.NOT_KNOWN;
        }
        if (usedIn != null && terms.territory().excluded().contains(usedIn)) {
            grounds.add(ground(licence, TERRITORY, Verdict.NO.name()));
            return Permission.NOT_ALLOWED;
        }
        Verdict asked = use.in(terms);
        if (asked != Verdict.YES) {
            grounds.add(ground(licence, use.term(), asked.name()));
        }
        return switch (asked) {
            case NO -> Permission.NOT_ALLOWED;
            case UNKNOWN -> Permission.NOT_KNOWN;
            case CONDITIONAL -> {
                addConditions(licence, terms, use, usedIn, grounds);
                yield Permission.ALLOWED_WITH_CONDITIONS;
            }
            case YES ->
                addConditions(licence, terms, use, usedIn, grounds)
                        ? Permission.ALLOWED_WITH_CONDITIONS
                        : Permission.ALLOWED;
        };
    }

    /** Adds what has to be kept beside the answer to the use itself; whether there is anything. */
    private static boolean addConditions(
            LicenceRules licence, LicenceTerms terms, Use use, @Nullable String usedIn, List<Ground> grounds) {
        int before = grounds.size();
        if (usedIn == null && !terms.territory().excluded().isEmpty()) {
            grounds.add(ground(licence, TERRITORY, Verdict.CONDITIONAL.name()));
        }
        if (terms.userCap() != null) {
            grounds.add(ground(licence, "userCap", terms.userCap().consequence()));
        }
        addUnlessNo(licence, "displayDuty", terms.displayDuty(), grounds);
        addUnlessNo(licence, "fieldOfUse", terms.fieldOfUse(), grounds);
        if (use == Use.DERIVATIVES || use == Use.REDISTRIBUTION) {
            addUnlessNo(licence, "inheritsFromBase", terms.inheritsFromBase(), grounds);
        }
        return grounds.size() > before;
    }

    private static void addUnlessNo(LicenceRules licence, String term, Verdict says, List<Ground> grounds) {
        if (says != Verdict.NO) {
            grounds.add(ground(licence, term, says.name()));
        }
    }

    private static Ground ground(LicenceRules licence, String term, String says) {
        return new Ground(
                term, says, licence.licenceId(), licence.clauses().get(term), licence.source(), licence.inherited());
    }
}
