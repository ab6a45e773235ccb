package org.capacitycommons.portal.catalog;

import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;
import org.capacitycommons.portal.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Models stand side by side, what differs first; a licence is explained in plain words. */
@PortalTest
class ComparePagesTest {
    private static final String TWO = "/en/models/compare?id=Qwen/Qwen3-8B&id=tencent/Hunyuan-A13B-Instruct";
    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.get("/api/v1/hardware", "catalog/hardware.json");
        StubServices.get("/api/v1/models/compare", "catalog/affordability-compare.json");
    }

    @Test
    void whatDiffers_comesFirst_andWhatIsTheSameAfterIt() {
        var page = browser.open(TWO + "&usedIn=Kenya&hardware=nvidia-rtx-4090-24gb")
                .document();
        var different = page.select("table").eachText().getFirst();
        var same = page.select("table").eachText().getLast();

        assertThat(different)
                .contains("Parameters Qwen3-8B 8.2 billion Hunyuan-A13B-Instruct 80 billion")
                .contains("Use by government Qwen3-8B Allowed Hunyuan-A13B-Instruct Not allowed")
                .contains("Runs on your machine", "Does not run on your machine");
        assertThat(same).contains("Task", "Text generation").doesNotContain("Use by government");
        assertThat(StubServices.questions("/api/v1/models/compare"))
                .last()
                .asString()
                .contains("usedIn=KE", "hardware=nvidia-rtx-4090-24gb");
    }

    @Test
    void aTableOnWideScreens_namesItsModelsInEachCellOnNarrowOnes() {
        var page = browser.open(TWO).document();
        assertThat(page.select("table.side tbody tr td"))
                .allSatisfy(cell -> assertThat(cell.select(".of").text()).isNotEmpty());
        assertThat(page.select(".up a").attr("href"))
                .isEqualTo("/en/models?compare=Qwen%2FQwen3-8B&compare=tencent%2FHunyuan-A13B-Instruct");
    }

    @Test
    void fewerThanTwo_areSentBackToTheList() {
        assertThat(browser.open("/en/models/compare")
                        .document()
                        .select("main .button")
                        .attr("href"))
                .isEqualTo("/en/models");
        var one =
                browser.open("/en/models/compare?id=Qwen/Qwen3-8B&id=nonsense").document();
        assertThat(one.select("main .button").attr("href")).isEqualTo("/en/models?compare=Qwen%2FQwen3-8B");
    }

    @Test
    void aModelThatIsGone_isNamed() {
        StubServices.answer("GET /api/v1/models/compare", 404, """
                {"type": "/problems/not-found", "status": 404,
                 "errors": [{"field": "id[1]", "key": "unknown-value"}]}""");
        assertThat(browser.open(TWO).document().select(".notice").text())
                .isEqualTo("The catalogue does not know, or no longer knows: tencent/Hunyuan-A13B-Instruct");
    }

    @Test
    void aNationOrMachineThatIsNone_spoilsNothing() {
        var page = browser.open(TWO + "&usedIn=Atlantis&hardware=abacus");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("#usedIn-error").text()).isEqualTo("Choose a nation from the list.");
        assertThat(page.document().select("table")).isNotEmpty();
    }

    @Test
    void aLicence_answersTheSameQuestionsInEveryLanguage_andSaysHowWellItWasRead() {
        String path = "/models?licence=LicenseRef-tencent-hunyuan-community";
        StubServices.get("/api/v1/licences/LicenseRef-tencent-hunyuan-community", "catalog/licence.json");
        var page = browser.open("/fr/licences/LicenseRef-tencent-hunyuan-community")
                .document();

        assertThat(page.select("h1").text()).isEqualTo("Tencent Hunyuan Community License");
        assertThat(page.text()).contains("Seul un résumé a été lu", "Usage par l’administration sous conditions");
        assertThat(page.select("dt:contains(Limite d’utilisateurs) + dd").text())
                .contains("demander une licence");
        assertThat(page.text()).contains("Ne donne aucun droit dans", "100\u202f000\u202f000");
        assertThat(page.select("main a").eachAttr("href")).contains("/fr" + path);
        assertThat(browser.open("/fr/licences/none").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceOnALicence_isInTheLanguageOfThePage(Language language) {
        StubServices.get("/api/v1/licences/LicenseRef-tencent-hunyuan-community", "catalog/licence.json");
        var said =
                StubServices.json("catalog/licence.json").getJsonObject("plain").getJsonArray(language.code());
        var page = browser.open("/" + language.code() + "/licences/LicenseRef-tencent-hunyuan-community")
                .document();

        assertThat(page.select("dl.facts dd span[lang=en]")).isEmpty();
        for (int i = 0; i < said.size(); i++) {
            assertThat(page.select("dl.facts").text())
                    .contains(said.getJsonObject(i).getString("text"));
        }
    }

    @Test
    void aSentenceThatNobodyTranslated_isShownInEnglish_andSaysSo() {
        var licence = StubServices.json("catalog/licence.json");
        licence.getJsonObject("plain").put("ar", new JsonArray());
        StubServices.answer("GET /api/v1/licences/LicenseRef-tencent-hunyuan-community", 200, licence.encode());
        var page = browser.open("/ar/licences/LicenseRef-tencent-hunyuan-community")
                .document();

        assertThat(page.select("dl.facts dd span[lang=en][dir=auto]").eachText())
                .contains("No rights in the European Union, the United Kingdom and South Korea.");
    }
}
