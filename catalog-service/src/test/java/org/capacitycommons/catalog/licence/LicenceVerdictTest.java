package org.capacitycommons.catalog.licence;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class LicenceVerdictTest {
    private static final LicenceRules OPEN = rules("Apache-2.0", terms(Verdict.YES));
    private static final LicenceRules NON_COMMERCIAL = rules("CC-BY-NC-4.0", terms(Verdict.NO));
    private static final LicenceRules COMMUNITY = rules(
            "LicenseRef-community",
            new LicenceTerms(
                    Verdict.CONDITIONAL,
                    Verdict.CONDITIONAL,
                    Verdict.CONDITIONAL,
                    Verdict.CONDITIONAL,
                    new LicenceTerms.Territory(List.of("DE", "GB", "KR")),
                    new LicenceTerms.UserCap(100_000_000, "MONTHLY_ACTIVE_USERS", "LICENCE_REQUEST"),
                    Verdict.UNKNOWN,
                    Verdict.YES,
                    Verdict.YES));

    private static LicenceTerms terms(Verdict commercial) {
        return new LicenceTerms(
                commercial,
                Verdict.YES,
                Verdict.YES,
                Verdict.YES,
                new LicenceTerms.Territory(List.of()),
                null,
                Verdict.NO,
                Verdict.NO,
                Verdict.NO);
    }

    private static LicenceRules rules(String id, @Nullable LicenceTerms terms) {
        return new LicenceRules(id, null, terms, Map.of("territory", "5c"), "text of the licence", false);
    }

    private static LicenceRules inherited(LicenceRules base) {
        return new LicenceRules(base.licenceId(), base.doubt(), base.terms(), base.clauses(), base.source(), true);
    }

    @ParameterizedTest
    @EnumSource
    void anOpenLicence_allowsEveryUse_withoutConditions(Use use) {
        LicenceVerdict verdict = LicenceVerdict.of(List.of(OPEN), use, "DE");

        assertThat(verdict.permission()).isEqualTo(Permission.ALLOWED);
        assertThat(verdict.grounds()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnyLicence_nothingIsKnown(Use use) {
        assertThat(LicenceVerdict.of(List.of(), use, null).permission()).isEqualTo(Permission.NOT_KNOWN);
    }

    @Test
    void aLicenceThatIsNotConfirmed_isNotApplied_howeverFreeItIs() {
        LicenceRules candidate = new LicenceRules("MIT", "UNCONFIRMED", terms(Verdict.YES), Map.of(), null, false);

        LicenceVerdict verdict = LicenceVerdict.of(List.of(candidate), Use.GOVERNMENT, null);

        assertThat(verdict.permission()).isEqualTo(Permission.NOT_KNOWN);
        assertThat(verdict.grounds()).extracting(LicenceVerdict.Ground::says).containsExactly("UNCONFIRMED");
    }

    @Test
    void theSameLicence_isOpenInKenya_andClosedInGermany_withTheClause() {
        LicenceVerdict kenya = LicenceVerdict.of(List.of(COMMUNITY), Use.GOVERNMENT, "KE");
        LicenceVerdict germany = LicenceVerdict.of(List.of(COMMUNITY), Use.GOVERNMENT, "DE");

        assertThat(kenya.permission()).isEqualTo(Permission.ALLOWED_WITH_CONDITIONS);
        assertThat(kenya.grounds())
                .extracting(LicenceVerdict.Ground::term)
                .containsExactly("governmentUse", "userCap", "displayDuty", "fieldOfUse");
        assertThat(germany.permission()).isEqualTo(Permission.NOT_ALLOWED);
        assertThat(germany.grounds())
                .singleElement()
                .satisfies(ground -> assertThat(List.of(ground.term(), String.valueOf(ground.clause())))
                        .containsExactly("territory", "5c"));
    }

    @Test
    void withoutANation_theTerritoryIsACondition() {
        assertThat(LicenceVerdict.of(List.of(COMMUNITY), Use.COMMERCIAL, null).grounds())
                .extracting(LicenceVerdict.Ground::term)
                .contains("territory");
    }

    @Test
    void aDerivative_hasNoMoreFreedomThanItsBase() {
        LicenceVerdict onANonCommercialBase =
                LicenceVerdict.of(List.of(OPEN, inherited(NON_COMMERCIAL)), Use.COMMERCIAL, null);
        LicenceVerdict onAnUnknownBase =
                LicenceVerdict.of(List.of(OPEN, inherited(rules("x", null))), Use.COMMERCIAL, null);
        LicenceVerdict onACommunityBase = LicenceVerdict.of(List.of(OPEN, inherited(COMMUNITY)), Use.GOVERNMENT, "KR");

        assertThat(onANonCommercialBase.permission()).isEqualTo(Permission.NOT_ALLOWED);
        assertThat(onANonCommercialBase.grounds()).allMatch(LicenceVerdict.Ground::inherited);
        assertThat(onAnUnknownBase.permission()).isEqualTo(Permission.NOT_KNOWN);
        assertThat(onACommunityBase.permission()).isEqualTo(Permission.NOT_ALLOWED);
    }

    @Test
    void aFreeBase_doesNotLoosenWhatTheModelItselfForbids() {
        assertThat(LicenceVerdict.of(List.of(NON_COMMERCIAL, inherited(OPEN)), Use.COMMERCIAL, null)
                        .permission())
                .isEqualTo(Permission.NOT_ALLOWED);
    }

    @Test
    void theDecisiveTerm_isTheOneThatForbids_whereverItStands() {
        LicenceVerdict forbidden =
                LicenceVerdict.of(List.of(NON_COMMERCIAL, inherited(COMMUNITY)), Use.COMMERCIAL, "KE");
        LicenceVerdict unknown =
                LicenceVerdict.of(List.of(COMMUNITY, inherited(rules("x", null))), Use.COMMERCIAL, "KE");

        assertThat(forbidden.decisive())
                .hasValueSatisfying(ground -> assertThat(ground.licenceId()).isEqualTo("CC-BY-NC-4.0"));
        assertThat(unknown.decisive())
                .hasValueSatisfying(ground -> assertThat(ground.term()).isEqualTo("licence"));
        assertThat(LicenceVerdict.of(List.of(COMMUNITY), Use.COMMERCIAL, "KE").decisive())
                .isEmpty();
    }

    @Test
    void twoAnswersTogether_areTheStricter() {
        assertThat(Verdict.YES.strictest(Verdict.CONDITIONAL)).isEqualTo(Verdict.CONDITIONAL);
        assertThat(Verdict.UNKNOWN.strictest(Verdict.CONDITIONAL)).isEqualTo(Verdict.UNKNOWN);
        assertThat(Verdict.UNKNOWN.strictest(Verdict.NO)).isEqualTo(Verdict.NO);
        assertThat(Verdict.NO.strictest(Verdict.YES)).isEqualTo(Verdict.NO);
    }
}
