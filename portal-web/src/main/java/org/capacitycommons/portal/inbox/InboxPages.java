package org.capacitycommons.portal.inbox;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** What the visitor was told, newest first. */
@Path("/")
@RunOnVirtualThread
class InboxPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/inbox";
    private static final String PATH = "/my/inbox";

    private final Inbox inbox;
    private final Visit visit;
    private final Forms forms;
    private final Submissions submissions;
    private final Answers answers;

    InboxPages(Inbox inbox, Visit visit, Forms forms, Submissions submissions, Answers answers) {
        this.inbox = inbox;
        this.visit = visit;
        this.forms = forms;
        this.submissions = submissions;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InboxPage(
            Page p,
            List<Notice> notices,
            boolean anyNew,
            Form form,
            @Nullable String next) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @Authenticated
    public RestResponse<String> inbox(@RestQuery @Nullable String cursor) {
        return show(cursor, Trouble.NONE);
    }

    /** Marks one as read, or everything. */
    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> read(MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    String item = typed.button();
                    inbox.markRead(typed.key(), item.matches("\\d{1,18}") ? item : null);
                    return answers.next(PATH);
                },
                (typed, trouble) -> show(null, trouble));
    }

    private RestResponse<String> show(@Nullable String cursor, Trouble trouble) {
        var notices = inbox.page(cursor);
        boolean anyNew = notices.items().stream().anyMatch(Notice::isNew);
        Form form = forms.form(PATH, List.of(), trouble);
        String next = ListAddress.of(PATH).next(notices.next());
        Page page = visit.page("my.inbox").at(PATH);
        return answers.personal(trouble.status(), new InboxPage(page, notices.items(), anyNew, form, next));
    }
}
