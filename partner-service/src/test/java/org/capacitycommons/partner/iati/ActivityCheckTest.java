package org.capacitycommons.partner.iati;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.iati.FictionalDeployments.TODAY;

/** What the import says of an activity that the schema allows and the rules do not. */
class ActivityCheckTest {
    private static final String GOOD = """
            <iati-activity xml:lang="en" default-currency="USD">
              <iati-identifier>XE-EXAMPLE-1</iati-identifier>
              <reporting-org ref="XE-EXAMPLE" type="40"><narrative>A</narrative></reporting-org>
              <title><narrative>T</narrative></title>
              <description><narrative>D</narrative></description>
              <participating-org role="4"><narrative>P</narrative></participating-org>
              <activity-status code="2"/>
              <activity-date type="2" iso-date="2024-05-06"/>
              <activity-date type="4" iso-date="2025-05-06"/>
              <recipient-country code="KE" percentage="60"/>
              <recipient-country code="UG" percentage="40"/>
              <sector vocabulary="1" code="31120"/>
              <budget><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><value value-date="2024-01-01">1</value></budget>
              <transaction><transaction-type code="3"/><transaction-date iso-date="2024-06-01"/><value value-date="2024-06-01">1</value></transaction>
              <result type="1"><title><narrative>R</narrative></title><indicator measure="1"><title><narrative>I</narrative></title>
                <baseline year="2023" value="1"/></indicator></result>
            </iati-activity>""";

    private static XmlElement parsed(String activity) throws Exception {
        String file = "<iati-activities version=\"2.03\">\n" + activity + "</iati-activities>";
        try (ActivityReader reader = ActivityReader.open(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), ActivityReader.Limits.USUAL)) {
            return reader.next()
                    .map(ActivityReader.Read.Activity.class::cast)
                    .orElseThrow()
                    .element();
        }
    }

    private static List<Finding> findings(String activity) throws Exception {
        return ActivityCheck.check(parsed(activity), 3, TODAY);
    }

    @Test
    void goodActivity_hasNoFindings_andIsValid() throws Exception {
        assertThat(findings(GOOD)).isEmpty();
        assertThat(new SchemaCheck().check(parsed(GOOD), 3)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            >XE-EXAMPLE-1<                        | >XE-EXAMPLE<                          | identifier-of-the-organisation
            >XE-EXAMPLE-1<                        | >ZZ-1<                                | identifier-prefix
            >XE-EXAMPLE-1<                        | >XE-EXAMPLE-1/2<                      | identifier-symbols
            type="2" iso-date="2024-05-06"        | type="3" iso-date="2024-05-06"        | no-start-date
            type="2" iso-date="2024-05-06"        | type="2" iso-date="2031-05-06"        | actual-start-in-the-future
            type="4" iso-date="2025-05-06"        | type="4" iso-date="2031-05-06"        | actual-end-in-the-future
            type="4" iso-date="2025-05-06"        | type="4" iso-date="2023-05-06"        | dates-out-of-order
            <sector vocabulary="1" code="31120"/> |                                       | no-sector
            </value></transaction>                | </value><sector code="31120"/></transaction> | sector-twice
            </value></transaction>                | </value><recipient-country code="KE"/></transaction> | place-twice
            percentage="40"                       | percentage="41"                       | percentages-not-100
            percentage="40"                       |                                       | percentage-missing
            xml:lang="en"                         |                                       | no-language
            default-currency="USD"                |                                       | no-currency
            transaction-date iso-date="2024       | transaction-date iso-date="2031       | transaction-in-the-future
            value-date="2024-06-01"               | value-date="2031-06-01"               | value-date-in-the-future
            period-end iso-date="2024             | period-end iso-date="2025             | budget-longer-than-a-year
            year="2023" value="1"                 | year="2023"                           | value-missing
            measure="1"                           | measure="5"                           | value-of-words
            """)
    void brokenRule_isNamedWithPathAndLine(String good, @Nullable String bad, String key) throws Exception {
        assertThat(findings(GOOD.replace(good, bad == null ? "" : bad))).anySatisfy(finding -> {
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.path()).startsWith("/iati-activities/iati-activity[3]/");
            assertThat(finding.line()).isGreaterThan(1);
            assertThat(finding.level()).isNotEqualTo(Finding.Level.CRITICAL);
        });
    }

    @Test
    void disorder_isPutInOrder_andNothingIsLost() throws Exception {
        XmlElement disordered =
                parsed(GOOD.replaceFirst("(<title>.*</title>\\s*)(<description>.*</description>)", "$2$1"));
        assertThat(new SchemaCheck().check(disordered, 1)).isNotEmpty();

        XmlElement tidy = Standard.inOrder(disordered);

        assertThat(new SchemaCheck().check(tidy, 1)).isEmpty();
        assertThat(tidy.children()).containsExactlyInAnyOrderElementsOf(disordered.children());
    }
}
