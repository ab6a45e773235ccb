package org.capacitycommons.portal.form;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.session.CurrentVisitor;

/**
 * The way out. Looking at the session on the bare address ends it, so only a form of ours gets that far; a link, which
 * any other website could hold, leads to the question instead.
 */
@Path("/")
@RunOnVirtualThread
class SignOutPages {
    private final Visit visit;
    private final CurrentVisitor visitor;
    private final Answers answers;
    private final Submissions submissions;

    SignOutPages(Visit visit, CurrentVisitor visitor, Answers answers, Submissions submissions) {
        this.visit = visit;
        this.visitor = visitor;
        this.answers = answers;
        this.submissions = submissions;
    }

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignOutPage(Page p) implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/sign-out")
    @PermitAll
    public RestResponse<String> ask() {
        return visit.visitor().signedIn()
                ? answers.personal(new SignOutPage(visit.page("page.signOut.title")))
                : answers.next("");
    }

    @GET
    @Path("sign-out")
    @PermitAll
    public RestResponse<String> askFirst() {
        return answers.next("/sign-out");
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> signOut(MultivaluedMap<String, String> body) {
        return submissions.receiveUnseen(
                body,
                () -> {
                    visitor.signOut();
                    return answers.next("");
                },
                () -> answers.next("/sign-out"));
    }
}
