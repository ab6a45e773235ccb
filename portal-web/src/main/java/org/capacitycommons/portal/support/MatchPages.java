package org.capacitycommons.portal.support;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Forms;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** Matches of the visitor's organisation: accepted, declined, withdrawn, completed. */
@Path("/")
@RunOnVirtualThread
class MatchPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/matches";
    private static final String REASON = "reason";
    private static final List<String> STATES = List.of("PROPOSED", "ACCEPTED", "DECLINED", "WITHDRAWN", "COMPLETED");

    /** What may be done, and the state that it leads to. */
    private enum Step {
        ACCEPT("ACCEPTED"),
        COMPLETE("COMPLETED"),
        DECLINE("DECLINED"),
        WITHDRAW("WITHDRAWN");

        private final String to;

        Step(String to) {
            this.to = to;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The other side reads why it was declined, and why what was accepted is taken back. */
        boolean needsReason(Match match) {
            return this == DECLINE || (this == WITHDRAW && match.state().equals("ACCEPTED"));
        }
    }

    private final Support support;
    private final SupportWords told;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    MatchPages(Support support, SupportWords told, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.support = support;
        this.told = told;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    /** A match with its quantity in words. */
    @TemplateData
    record Row(Match match, String quantity) {}

    @CheckedTemplate(basePath = "support", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MatchList(
            Page p, List<Row> rows, long total, @Nullable String next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "support", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MatchPage(
            Page p, Match match, String quantity, @Nullable String left, Form form, List<String> steps)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed({"partner", "ministry", "admin", "auditor"})
    public RestResponse<String> list(@RestQuery @Nullable String state, @RestQuery @Nullable String cursor) {
        String asked = state != null && STATES.contains(state) ? state : null;
        var found = support.matches(asked, cursor);
        var rows = found.items().stream().map(m -> new Row(m, quantity(m))).toList();
        String next = ListAddress.of("/my/matches").with("state", asked).next(found.next());
        return answers.personal(new MatchList(visit.page("support.matches"), rows, found.total(), next));
    }

    @GET
    @Path(BASE + "/{id}")
    @RolesAllowed({"partner", "ministry", "admin", "auditor"})
    public RestResponse<String> match(@RestPath String id) {
        return show(id, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> move(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(body, typed -> move(id, typed), (typed, trouble) -> show(id, typed, trouble));
    }

    private RestResponse<String> move(String id, Typed typed) {
        Match match = find(id);
        var pressed = List.of(Step.values()).stream()
                .filter(s -> s.word().equals(typed.button()))
                .findFirst();
        if (pressed.isEmpty()) {
            // Nobody said what to do, so nothing is done.
            return show(id, typed, Trouble.NONE);
        }
        Step step = pressed.get();
        String reason = typed.first(REASON);
        if (reason.isEmpty() && step.needsReason(match)) {
            return show(id, typed, Trouble.at(List.of(new FieldFault(REASON, "required", null))));
        }
        support.move(
                id,
                new Conditions(typed.key(), typed.version()),
                new SupportApi.Move(step.to, reason.isEmpty() ? null : reason));
        return answers.next("/my/matches/" + id + "?done=decided");
    }

    private RestResponse<String> show(String id, Typed typed, Trouble trouble) {
        Match match = find(id);
        var steps = List.of(Step.values()).stream()
                .filter(s -> match.may().contains(s.word()))
                .toList();
        boolean reasoned = steps.stream().anyMatch(s -> s.needsReason(match));
        var reason = Field.text(REASON, visit.words().say("support.why"), typed.first(REASON))
                .drawnAs(Control.TEXTAREA)
                .hint(visit.words().say("support.why.hint"))
                .optional(true)
                .limit(1000);
        Form form = forms.form("/my/matches/" + id, match.version(), reasoned ? List.of(reason) : List.of(), trouble);
        Page page = visit.page("support.match.title").at("/my/matches/" + id);
        String left = support.offer(match.offer()).map(told::left).orElse(null);
        return answers.personal(
                trouble.status(),
                new MatchPage(
                        page,
                        match,
                        quantity(match),
                        left,
                        form,
                        steps.stream().map(Step::word).toList()));
    }

    private String quantity(Match match) {
        return told.quantity(match.quantity(), match.kind(), match.currency());
    }

    private Match find(String id) {
        return support.match(id).orElseThrow(NotFoundException::new);
    }
}
