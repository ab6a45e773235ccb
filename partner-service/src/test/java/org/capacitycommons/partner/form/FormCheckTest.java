package org.capacitycommons.partner.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.partner.testdata.Sample;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule of the form, one change to a complete sample at a time. */
class FormCheckTest {
    private static final FormCheck CHECK =
            new FormCheck(RegistrationForm.load(new ObjectMapper()), new CodeLists(Set.of("KE", "SN", "CN", "FR")));

    private static Map<String, Map<String, List<String>>> sample() {
        return Sample.maizeAdvice();
    }

    private static List<String> problems(Map<String, Map<String, List<String>>> answers) {
        return CHECK.problems(new Answers(answers)).stream()
                .map(error -> error.field() + " " + error.key())
                .toList();
    }

    @Test
    void completeSamples_haveNoProblem() {
        assertThat(problems(sample())).isEmpty();
        assertThat(problems(Sample.uncheckedAdvice())).isEmpty();
    }

    @Test
    void emptyForm_isComplainedOfEverywhereAtOnce() {
        assertThat(CHECK.problems(Answers.NONE))
                .extracting(error -> error.field().substring(0, error.field().indexOf('.')))
                .contains("responsible", "aim", "people", "model", "data", "risks", "cost", "indicators");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            responsible.leadEmail        | wanjiru at kilimo         | responsible.leadEmail not-an-email
            responsible.leadPhone        | call me                   | responsible.leadPhone not-a-phone
            responsible.leadPhone        | +٢٥٤ ٢٠ ٢٧١ ٨٨٧٠          |
            responsible.leadPhone        | ''                        |
            responsible.authorised       | no                        | responsible.authoriser required
            responsible.unit             | ''                        | responsible.unit required
            aim.title                    | Voice                     | aim.title too-short
            aim.sector                   | FISHING                   | aim.sector not-an-option
            aim.sdgs                     | 1;2;3;4                   | aim.sdgs too-many
            aim.start                    | soon                      | aim.start not-a-month
            aim.end                      | 2027-01                   | aim.end end-before-start
            aim.end                      | 2030-01                   |
            aim.end                      | 2030-02                   | aim.end too-long-a-time
            people.peopleYearOne         | 0                         | people.peopleYearOne too-small
            people.peopleYearOne         | 1 000 000 001             | people.peopleYearOne too-large
            people.peopleYearOne         | 1,5                       | people.peopleYearOne not-whole
            people.peopleYearOne         | ١٢٠٠٠                     |
            people.who                   | ''                        | people.who required
            people.languagesUsed         | sw;qq-what!               | people.languagesUsed not-a-language
            people.languagesUsed         | sw;luo;fr-SN              |
            model.model                  | Qwen3                     | model.model not-a-model
            model.supplierNation         | ZZ                        | model.supplierNation not-a-nation
            model.runsOn                 | cloud                     | model.cloudNation required
            data.storedInCountry         | no                        | data.storedNation required
            data.specialData             | none;health               | data.specialData none-with-others
            data.retentionMonths         | 121                       | data.retentionMonths too-large
            data.impactAssessment        | done                      | data.impactAssessmentUrl required
            data.impactAssessment        | none                      | data.impactAssessmentReason required
            risks.stopHours              | 73                        | risks.stopHours too-large
            risks.risks.1.likelihood     | huge                      | risks.risks.1.likelihood not-an-option
            risks.risks.2.what           | Power cuts                | risks.risks.2.likelihood required
            cost.currency                | XXX                       | cost.currency not-a-currency
            cost.currency                | XOF                       |
            cost.setUp                   | -1                        | cost.setUp too-small
            cost.setUp                   | unknown                   | cost.setUp not-a-number
            cost.staffPerYear            | unknown                   |
            indicators.indicators.1.baseline | unknown               |
            indicators.indicators.1.target   | 1,234                 | indicators.indicators.1.target ambiguous-number
            """)
    void oneAnswer_changed(String field, String typed, String expected) {
        Map<String, Map<String, List<String>>> answers = sample();
        int dot = field.indexOf('.');
        Sample.section(answers, field.substring(0, dot))
                .put(field.substring(dot + 1), typed.isEmpty() ? List.of() : Arrays.asList(typed.split(";", -1)));

        List<String> found = problems(answers);

        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(expected);
        }
    }

    @Test
    void healthTriage_needsAClinicianWhoConfirms() {
        Map<String, Map<String, List<String>>> answers = Sample.uncheckedAdvice();
        Sample.section(answers, "aim").put("sector", List.of("HEALTH"));
        Sample.section(answers, "aim").put("healthUse", List.of("triage"));
        Sample.section(answers, "people").put("facilities", List.of("3"));
        Sample.section(answers, "people").put("clinicianConfirms", List.of("no"));

        assertThat(problems(answers)).containsExactly("people.clinicianConfirms must-be-yes");
        Sample.section(answers, "aim").put("healthUse", List.of("supply"));
        assertThat(problems(answers)).isEmpty();
    }

    @Test
    void disasterWarnings_comeFromTheNationalAuthority() {
        Map<String, Map<String, List<String>>> answers = sample();
        Sample.section(answers, "aim").put("sector", List.of("DISASTER_FORECASTING"));
        Sample.section(answers, "aim").put("hazard", List.of("flood"));
        Sample.section(answers, "aim").put("leadTimeHours", List.of("48"));
        Map<String, List<String>> risks = Sample.section(answers, "risks");
        risks.put("warningIssuer", List.of("project"));
        risks.put("falseAlarmPlan", List.of("An all-clear within the hour."));
        risks.put("fallback", List.of("The river gauges and the radio."));

        assertThat(problems(answers))
                .containsExactlyInAnyOrder(
                        "risks.nationalAuthority required", "risks.warningIssuer must-be-national-authority");
    }

    @Test
    void highRisk_asksMore_andWorstResultAsksForAComplaintRoute() {
        Map<String, Map<String, List<String>>> answers = sample();
        Sample.section(answers, "people").put("worstResult", List.of("health-rights-safety"));

        assertThat(problems(answers))
                .containsExactlyInAnyOrder(
                        "risks.complaintRoute required",
                        "risks.localValidation required",
                        "risks.dutyHolder required",
                        "risks.incidentPlan required",
                        "risks.incidentReportHours required");
    }
}
