package org.capacitycommons.portal.story;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.arc.All;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.security.TestIdentityAssociation;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.capacitycommons.portal.story.PortalForm.Trait;
import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;
import org.capacitycommons.portal.testing.StubServices.Call;
import org.capacitycommons.portal.work.Decidable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every form of the portal, through everything that can go wrong on the way: whatever was typed is on the page that
 * answers, or comes back after signing in, and sending it again asks the services for the very same thing.
 */
@PortalTest
class NothingTypedIsLostTest {
    private static final String OWNER = "kenya-submitter";
    /** Kinds of work on which an administrator decides nothing. */
    private static final Set<String> ONLY_READ = Set.of("alerts", "incidents");

    private final Browser browser = new Browser();

    @Inject
    TestIdentityAssociation identity;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database = "";

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner = "";

    @ConfigProperty(name = "quarkus.flyway.password")
    String password = "";

    @Inject
    @All
    List<Decidable> kindsOfWork;

    @BeforeEach
    void everythingIsThere() {
        EveryRecord.answer();
        signsIn(OWNER);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        identity.setTestIdentity(null);
    }

    static Stream<PortalForm> forms() {
        return PortalForms.all().stream();
    }

    static Stream<PortalForm> formsForServices() {
        return forms().filter(f -> !f.is(Trait.OF_THE_PORTAL));
    }

    static Stream<PortalForm> formsOfSessions() {
        return forms().filter(f -> !f.is(Trait.FOR_ANYBODY));
    }

    @Test
    void everyFormIsInTheTable() {
        Set<String> taken = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.capacitycommons.portal")
                        .stream()
                        .filter(c -> !c.isAnnotatedWith(RegisterRestClient.class))
                        .flatMap(c -> c.getMethods().stream())
                        .filter(m -> m.isAnnotatedWith(POST.class))
                        .map(NothingTypedIsLostTest::nameOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        // No fields: a press of a button, and a token of the identity provider.
        taken.removeAll(Set.of("SignOutPages.signOut", "BackChannelLogout.end"));
        // The forms that take a file, after they have lost it: what they answer is seen where they are sent again.
        taken.removeAll(Set.of(
                "DocumentPages.addFileLater",
                "ExchangePages.takeLater",
                "IatiPages.startLater",
                "UploadPages.startLater"));
        assertThat(forms().map(PortalForm::endpoint).distinct().toList()).containsExactlyInAnyOrderElementsOf(taken);
    }

    @Test
    void everyKindOfWorkIsInTheTable() {
        var decided = forms().filter(f -> f.endpoint().equals("WorkPages.decide"))
                .map(f -> f.page().split("/", -1)[3]);

        assertThat(decided)
                .containsExactlyInAnyOrderElementsOf(kindsOfWork.stream()
                        .map(Decidable::slug)
                        .filter(slug -> !ONLY_READ.contains(slug))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("formsOfSessions")
    void aSessionThatEnded_givesTheFormBackAfterSigningIn(PortalForm form) {
        var sent = filled(form);
        signsOut();
        var late = send(form, sent);
        assertThat(late.status()).isEqualTo(303);
        assertThat(late.header("Location")).endsWith("/en/sign-in?to=/rescued");

        signsIn(OWNER);
        var rescued = browser.open("/en/rescued");
        assertThat(rescued.status()).isEqualTo(200);
        holds(rescued, form, sent);
        sendsTheSame(form, sent, rescued);
    }

    @ParameterizedTest
    @MethodSource("formsOfSessions")
    void aSessionThatEnded_givesTheFormToNobodyElse(PortalForm form) {
        var sent = filled(form);
        signsOut();
        send(form, sent);

        signsIn("senegal-submitter");
        assertThat(browser.open("/en/rescued").header("Location")).endsWith("/en");
        signsIn(OWNER);
        assertThat(browser.open("/en/rescued").header("Location")).endsWith("/en");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormThatIsNotBelieved_isShownAgain_filled(PortalForm form) {
        var sent = filled(form);
        var forged = new LinkedHashMap<>(sent);
        forged.put(PortalForm.TOKEN, "forged");
        var again = send(form, forged);

        assertThat(again.status()).isEqualTo(400);
        assertThat(StubServices.writes()).isEmpty();
        holds(again, form, sent);
        keepsItsKey(again, form, sent);
        if (!form.is(Trait.OF_THE_PORTAL)) {
            sendsTheSame(form, sent, again);
        }
    }

    @ParameterizedTest
    @MethodSource("formsForServices")
    void aSecondPress_isTheSameRequest_andThePageWaitsWithTheKey(PortalForm form) {
        var sent = filled(form);
        StubServices.refuseWrites(409, "idempotency-in-progress");
        send(form, sent);
        var again = send(form, sent);

        assertThat(again.status()).isEqualTo(409);
        assertThat(StubServices.writes()).hasSize(2);
        assertThat(StubServices.writes().getFirst())
                .isEqualTo(StubServices.writes().getLast());
        canBeRepeated(form, StubServices.writes().getFirst());
        holds(again, form, sent);
        keepsItsKey(again, form, sent);
    }

    @ParameterizedTest
    @MethodSource("formsForServices")
    void whatSomebodyElseSaved_isChosenFieldByField(PortalForm form) {
        var page = browser.open(form.page());
        var before = Browser.valuesOf(form.on(page));
        var sent = filled(form, page);
        StubServices.refuseWrites(412, "stale-version");
        var stale = send(form, sent);

        assertThat(stale.status()).isEqualTo(412);
        holds(stale, form, sent);
        var choices = form.is(Trait.SUGGESTING) ? Map.<String, String>of() : choices(form.on(stale), before, sent);

        String mine = lastBody();
        send(form, form.sentFrom(stale));
        assertThat(lastBody())
                .as("what was typed stays, unless something else is chosen")
                .isEqualTo(mine);
        var theirs = form.sentFrom(stale);
        choices.keySet().forEach(name -> theirs.put("_stays." + name, "theirs"));
        send(form, theirs);
        String chosen = lastBody();
        var asSaved = form.sentFrom(stale);
        asSaved.putAll(choices);
        send(form, asSaved);
        assertThat(chosen).as("what was saved stays where it was chosen").isEqualTo(lastBody());
    }

    private static String lastBody() {
        return StubServices.writes().getLast().body();
    }

    @ParameterizedTest
    @MethodSource("formsForServices")
    void aServiceThatCannotSaveNow_answersWithTheSameForm_filled(PortalForm form) {
        var sent = filled(form);
        StubServices.refuseWrites(503, "unavailable");
        var unserved = send(form, sent);

        assertThat(unserved.status()).isEqualTo(503);
        assertThat(unserved.header("Retry-After")).isEqualTo("30");
        assertThat(unserved.document().select("main [role=alert]").text()).contains("Nothing that you typed is lost");
        assertThat(unserved.document().select("main input[type=radio], main select"))
                .as("the page itself, with its choices")
                .hasSameSizeAs(browser.open(form.page()).document().select("main input[type=radio], main select"));
        holds(unserved, form, sent);
        keepsItsKey(unserved, form, sent);
        sendsTheSame(form, sent, unserved);
    }

    @ParameterizedTest
    @MethodSource("formsForServices")
    void aServiceThatIsGone_leavesTheFormInTheBrowser(PortalForm form) {
        var sent = filled(form);
        StubServices.goDown();
        var kept = send(form, sent);

        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.header("Retry-After")).isEqualTo("30");
        holds(kept, form, sent);
        keepsItsKey(kept, form, sent);
        EveryRecord.answer();
        sendsTheSame(form, sent, kept);
    }

    @ParameterizedTest
    @MethodSource("formsForServices")
    void aServiceThatIsKilledOverAForm_isAskedForTheSameAgain(PortalForm form) {
        var sent = filled(form);
        StubServices.dieOverWrites();
        var kept = send(form, sent);
        Call first = StubServices.writes().getFirst();

        assertThat(kept.status()).isEqualTo(503);
        holds(kept, form, sent);
        StubServices.refuseWrites(409, "idempotency-in-progress");
        send(form, form.sentFrom(kept));
        assertThat(StubServices.writes().getLast()).isEqualTo(first);
        canBeRepeated(form, first);
    }

    @ParameterizedTest
    @MethodSource("formsOfSessions")
    void aDatabaseThatIsGone_leavesTheFormInTheBrowser(PortalForm form) {
        var sent = filled(form);
        signsOut();
        browser.holds("__Host-q_session", "of-somebody");
        try (var _ = StoreOutage.of(database, owner, password)) {
            var kept = send(form, sent);
            assertThat(kept.status()).isEqualTo(503);
            holds(kept, form, sent);
            keepsItsKey(kept, form, sent);
        }
        assertThat(StubServices.writes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formsForServices")
    void whoMayNotAnyMore_stillGetsBackWhatWasTyped(PortalForm form) {
        var sent = filled(form);
        for (int status : List.of(403, 404)) {
            StubServices.refuseWrites(status, "forbidden");
            var refused = send(form, sent);
            assertThat(refused.status()).isEqualTo(status);
            if (!typed(sent).isEmpty()) {
                holds(refused, form, sent);
            }
        }
    }

    /** Opens the page and fills in its form; answers what the browser would send. */
    private Map<String, String> filled(PortalForm form) {
        return filled(form, browser.open(form.page()));
    }

    private static Map<String, String> filled(PortalForm form, Browser.Page page) {
        var values = form.sentFrom(page);
        values.putAll(form.typedInto(form.on(page)));
        return values;
    }

    private Browser.Page send(PortalForm form, Map<String, String> values) {
        return form.is(Trait.WITH_A_FILE)
                ? browser.postWithFile(form.action(), values, "content", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                : browser.post(form.action(), values);
    }

    /** Everything that was typed stands in the form on this page. */
    private static void holds(Browser.Page page, PortalForm form, Map<String, String> sent) {
        Element shown = form.on(page);
        typed(sent)
                .forEach((name, value) -> assertThat(shown.select("[name]").stream()
                                .filter(c -> c.attr("name").equals(name))
                                .filter(c -> !c.attr("type").matches("radio|checkbox") || c.hasAttr("checked"))
                                .map(Browser::valueOf))
                        .as(name + " on " + page.document().title())
                        .contains(value));
    }

    private static Map<String, String> typed(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(e -> !e.getKey().startsWith("_") && !e.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static void keepsItsKey(Browser.Page page, PortalForm form, Map<String, String> sent) {
        assertThat(form.on(page).select("[name=_key]").val()).isNotBlank().isEqualTo(sent.get(PortalForm.KEY));
    }

    /** The services are asked for what they would have been asked for in the first place. */
    private void sendsTheSame(PortalForm form, Map<String, String> sent, Browser.Page again) {
        if (form.is(Trait.OF_THE_PORTAL)) {
            return;
        }
        if (form.is(Trait.WITH_A_FILE)) {
            var asksForTheFile = browser.post(form.action(), form.sentFrom(again));
            assertThat(asksForTheFile.status()).isEqualTo(422);
            holds(asksForTheFile, form, sent);
            keepsItsKey(asksForTheFile, form, sent);
            return;
        }
        StubServices.refuseWrites(409, "idempotency-in-progress");
        send(form, sent);
        Call first = StubServices.writes().getLast();
        send(form, form.sentFrom(again));
        assertThat(StubServices.writes().getLast()).isEqualTo(first);
    }

    /** A repeated request is known by its key, or refused because the record has another version by then. */
    private static void canBeRepeated(PortalForm form, Call call) {
        if (form.is(Trait.DONE_ONCE_ANYWAY)) {
            return;
        }
        assertThat(call.what().startsWith("POST ") ? call.key() : call.version())
                .as(call.what())
                .isNotBlank();
    }

    /** Where the page had shown what the record said, and something else was typed: both are offered. */
    private static Map<String, String> choices(Element form, Map<String, String> before, Map<String, String> sent) {
        var choices = new LinkedHashMap<String, String>();
        boolean ofARecord = before.containsKey(PortalForm.VERSION);
        typed(sent).forEach((name, value) -> {
            String saved = before.getOrDefault(name, "");
            if (ofARecord && !saved.isBlank() && !saved.equals(value)) {
                assertThat(form.select(".theirs [name='_saved." + name + "']").eachAttr("value"))
                        .as("what was saved in " + name)
                        .contains(saved);
                assertThat(form.select(".theirs [name='_stays." + name + "']").eachAttr("value"))
                        .containsExactly("mine", "theirs");
                choices.put(name, saved);
            }
        });
        return choices;
    }

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private void signsIn(String person) {
        identity.setTestIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person))
                .addRoles(Set.of("ministry", "partner", "admin"))
                .build());
    }

    private void signsOut() {
        identity.setTestIdentity(null);
    }
}
