package org.capacitycommons.portal.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept for somebody whose session has ended, and that nobody else can fill the store. */
@PortalTest
class RescuedFormsTest {
    private static final String FORM = "/en/my/projects/new";

    private final Browser browser = new Browser();
    private final String owner = "amina-" + UUID.randomUUID();

    @Inject
    DataSource database;

    @Inject
    CsrfConfig config;

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
    }

    @AfterEach
    void emptyAgain() throws SQLException {
        run("delete from rescued_form where owner = ? or owner like 'filler%'", owner);
    }

    @Test
    void aFormThatWasShownToItsOwner_waitsWhileTheOwnerSignsIn() throws SQLException {
        var late = browser.post(FORM, shownTo(owner));

        assertThat(late.status()).isEqualTo(303);
        assertThat(late.header("Location")).endsWith("/en/sign-in?to=/rescued");
        assertThat(late.header("Set-Cookie")).startsWith("__Host-rescue=");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aFormThatNobodyWasShown_isNotKept_butNotLostEither() throws SQLException {
        for (Map<String, String> made : madeUp()) {
            browser.holds(config.cookie(), Csrf.newCookie());
            var refused = browser.post(FORM, made);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.header("Location")).isEmpty();
            assertThat(refused.document().select("input[name=title]").val()).isEqualTo("Typed for long");
            assertThat(refused.document().text()).contains("Sign in in another window");
        }
        assertThat(kept()).isZero();
    }

    @Test
    void onePerson_hasRoomForSomeForms_andTheLatestAreKept() throws SQLException {
        var form = shownTo(owner);
        for (int i = 0; i < Sessions.MOST_FORMS_OF_ONE + 3; i++) {
            assertThat(browser.post(FORM, form).status()).isEqualTo(303);
        }
        assertThat(kept()).isEqualTo(Sessions.MOST_FORMS_OF_ONE);
    }

    @Test
    void aFullStore_takesNothingMore_andTheFormStaysInTheBrowser() throws SQLException {
        run(
                "insert into rescued_form (name_hash, owner, sealed_form, expires_at)"
                        + " select sha256(n::text::bytea), 'filler' || ?, '', now() + interval '1 day'"
                        + " from generate_series(1, 10000) n",
                owner);
        var unserved = browser.post(FORM, shownTo(owner));

        assertThat(unserved.status()).isEqualTo(503);
        assertThat(unserved.document().select("input[name=title]").val()).isEqualTo("Typed for long");
        assertThat(kept()).isZero();
    }

    private Map<String, String> shownTo(String person) {
        String cookie = Csrf.newCookie();
        browser.holds(config.cookie(), cookie);
        return typed(new Csrf(config.key()).token(cookie, person), person);
    }

    private List<Map<String, String>> madeUp() {
        String others = new Csrf(config.key()).token(Csrf.newCookie(), owner);
        return List.of(typed("", ""), typed("", owner), typed("forged", owner), typed(others, owner));
    }

    private static Map<String, String> typed(String token, String person) {
        var form = new LinkedHashMap<String, String>();
        form.put("title", "Typed for long");
        form.put("_csrf", token);
        form.put("_owner", person);
        return form;
    }

    private long kept() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from rescued_form where owner = ?")) {
            count.setString(1, owner);
            try (var rows = count.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void run(String sql, String value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }
}
