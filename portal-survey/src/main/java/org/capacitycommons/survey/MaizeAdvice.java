package org.capacitycommons.survey;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the ministry of the story writes into its registration: an advice line for maize farmers, not a risky one. */
public final class MaizeAdvice {
    public static final String TITLE = "Maize advice by text message in Trans Nzoia";

    /** The sections that a ministry fills in, in the order of the task list, each with its fields and values. */
    public static final Map<String, Map<String, String>> SECTIONS = sections();

    private MaizeAdvice() {}

    private static Map<String, Map<String, String>> sections() {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        sections.put("responsible", responsible());
        sections.put("aim", aim());
        sections.put("people", people());
        sections.put("model", model());
        sections.put("data", data());
        sections.put("risks", risks());
        sections.put("cost", cost());
        sections.put("indicators", indicators());
        return sections;
    }

    private static Map<String, String> responsible() {
        return fields(
                "unit", "Directorate of Crop Extension",
                "leadName", "Wanjiku Otieno",
                "leadRole", "Head of digital extension",
                "leadEmail", "w.otieno@kilimo.example",
                "authorised", "yes");
    }

    private static Map<String, String> aim() {
        return fields(
                "title", TITLE,
                "summary",
                        "Smallholders send a question about maize by text message and get advice in Swahili, "
                                + "checked by an extension officer before it leaves.",
                "summaryLanguage", "en",
                "sector", "AGRICULTURE",
                "farming", "crops",
                "season", "Long rains",
                "sdgs", "2",
                "expectedChange", "Farmers get an answer within a day instead of two weeks.",
                "start", "2027-01",
                "end", "2028-06",
                "stage", "test");
    }

    private static Map<String, String> people() {
        return fields(
                "peopleYearOne", "12 000",
                "who", "farmers",
                "regions", "Trans Nzoia",
                "languagesUsed", "sw",
                "humanCheck", "always",
                "worstResult", "money-or-crops",
                "adviceChannels", "sms",
                "agronomistCheck", "always");
    }

    private static Map<String, String> model() {
        return fields(
                "modelSource", "catalogue",
                "model", "Qwen/Qwen3-8B",
                "modelVersion", "Qwen3-8B of April 2025",
                "supplier", "Alibaba Cloud",
                "supplierNation", "CN",
                "runsOn", "local-server",
                "worksOffline", "partly",
                "changeWithoutReview", "no");
    }

    private static Map<String, String> data() {
        return fields(
                "personalData", "pseudonymous",
                "specialData", "none",
                "source", "Questions that farmers send to the service.",
                "legalBasis", "Data Protection Act 2019, public task.",
                "storedInCountry", "yes",
                "retentionMonths", "12",
                "impactAssessment", "planned",
                "impactAssessmentMonth", "2027-02",
                "consentMethod", "The first message says what is kept and how to stop.");
    }

    private static Map<String, String> risks() {
        return fields(
                "risks.1.what", "Wrong advice on spraying harms a harvest.",
                "risks.1.likelihood", "medium",
                "risks.1.severity", "medium",
                "risks.1.safeguard", "An officer reads every answer before it is sent.",
                "risks.1.owner", "County extension officer",
                "stopWho", "Head of digital extension",
                "stopHours", "4",
                "biasTest", "none");
    }

    private static Map<String, String> cost() {
        return fields(
                "currency", "KES",
                "setUp", "2,500,000",
                "yearlyRun", "1200000",
                "staffPerYear", "3600000",
                "dataAndMessages", "400000",
                "funder", "County government",
                "gap", "0",
                "afterMoneyEnds", "The county carries the yearly cost from its extension budget.");
    }

    private static Map<String, String> indicators() {
        return fields(
                "indicators.1.name", "Questions answered within a day",
                "indicators.1.unit", "percent",
                "indicators.1.howMeasured", "Time stamps of question and answer.",
                "indicators.1.baseline", "5",
                "indicators.1.target", "80",
                "indicators.1.targetMonth", "2027-12",
                "indicators.1.frequency", "monthly");
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
