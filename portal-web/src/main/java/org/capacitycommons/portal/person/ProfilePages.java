package org.capacitycommons.portal.person;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.form.CodeLists;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;

/** In which language letters come. */
@Path("/")
@RunOnVirtualThread
class ProfilePages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/profile";
    private static final String PATH = "/my/profile";
    /** As the service calls the field, so that what it says of it is shown there. */
    private static final String LETTERS = "language";

    private final PersonApi api;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    ProfilePages(@RestClient PersonApi api, Sheets sheets, Submissions submissions, Visit visit, Answers answers) {
        this.api = api;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @GET
    @Path(BASE)
    @Authenticated
    public RestResponse<String> profile() {
        Preferences now = Calls.read(api::preferences);
        return show(now, filled(now), Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> save(MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    Preferences now = Calls.read(api::preferences);
                    Calls.write(() -> api.save(typed.conditions().ifMatch(), now.in(typed.first(LETTERS))));
                    return answers.next(PATH + "?done=saved");
                },
                (typed, trouble) -> show(Calls.read(api::preferences), typed, trouble));
    }

    private static Typed filled(Preferences now) {
        return Typed.from(Map.of(LETTERS, List.of(now.language())));
    }

    private RestResponse<String> show(Preferences now, Typed typed, Trouble trouble) {
        String label = sheets.asking("profile", typed).label(LETTERS);
        Field letters = Field.choice(LETTERS, label, Control.RADIOS, typed.all(LETTERS), CodeLists.letterLanguages());
        Sheet sheet = Sheet.of(sheets.say("my.profile"), PATH, new Sheet.Link("/my", sheets.say("my.start")))
                .changing(now.version(), filled(now))
                .saying(visit.words().say("my.profile.text", visit.visitor().name()))
                .asking(List.of(letters))
                .button("save", sheets.say("page.save"));
        return sheets.show(sheet, typed, trouble);
    }
}
