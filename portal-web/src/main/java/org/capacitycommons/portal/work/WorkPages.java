package org.capacitycommons.portal.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
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

/** The lists of what waits, and the pages on which one of it is decided; the same for every kind of work. */
@Path("/")
@RunOnVirtualThread
class WorkPages {
    private static final String BASE = "{lang:[a-z][a-z]}/admin/{kind:[a-z][a-z-]*}";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 2000;

    private final List<Decidable> kinds;
    private final Visit visit;
    private final Answers answers;
    private final Forms forms;
    private final Submissions submissions;

    WorkPages(@All List<Decidable> kinds, Visit visit, Answers answers, Forms forms, Submissions submissions) {
        this.kinds = kinds;
        this.visit = visit;
        this.answers = answers;
        this.forms = forms;
        this.submissions = submissions;
    }

    /** A decision as a button; the first one is the one that Enter presses. */
    @TemplateData
    record Button(String name, String label, boolean first) {}

    @CheckedTemplate(basePath = "work", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WorkListPage(
            Page p,
            String slug,
            List<WorkItem.Link> links,
            WorkList list,
            @Nullable String next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "work", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DecisionPage(Page p, String up, String upLabel, WorkItem item, Form form, List<Button> buttons)
            implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed({"admin", "auditor"})
    public RestResponse<String> list(@RestPath String kind, @Context UriInfo address) {
        WorkKind wanted = kind(kind) instanceof WorkKind listed ? listed : noSuch();
        var query = new WorkQuery(firsts(address));
        WorkList list = wanted.list(query);
        Page page = visit.page("work.kind." + wanted.slug());
        return answers.personal(new WorkListPage(page, wanted.slug(), wanted.links(), list, next(wanted, list, query)));
    }

    @GET
    @Path(BASE + "/{id:.+}")
    @RolesAllowed({"admin", "auditor"})
    public RestResponse<String> item(@RestPath String kind, @RestPath String id) {
        return show(kind(kind), id, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/{id:.+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> decide(
            @RestPath String kind, @RestPath String id, MultivaluedMap<String, String> body) {
        Decidable wanted = kind(kind);
        return submissions.receive(
                body, typed -> decide(wanted, id, typed), (typed, trouble) -> show(wanted, id, typed, trouble));
    }

    private RestResponse<String> decide(Decidable kind, String id, Typed typed) {
        if (typed.button().isEmpty()) {
            // Nobody said what to do, so nothing is done.
            return show(kind, id, typed, Trouble.NONE);
        }
        String reason = typed.first(REASON);
        if (reason.isEmpty() && needsReason(kind, id, typed.button())) {
            return show(kind, id, typed, Trouble.at(List.of(new FieldFault(REASON, "required", null))));
        }
        kind.decide(id, typed.button(), typed, new Conditions(typed.key(), typed.version()));
        String list = "/admin/" + kind.slug();
        return answers.next((kind.staysReadable() ? list + "/" + id : list) + "?done=decided");
    }

    private static boolean needsReason(Decidable kind, String id, String act) {
        return kind.find(id).stream()
                .flatMap(item -> item.acts().stream())
                .anyMatch(a -> a.name().equals(act) && a.needsReason());
    }

    private RestResponse<String> show(Decidable kind, String id, Typed typed, Trouble trouble) {
        WorkItem item = kind.find(id).orElseThrow(NotFoundException::new);
        String path = "/admin/" + kind.slug() + "/" + id;
        var fields = new ArrayList<>(kind.fields(id, typed));
        fields.addAll(reason(item, typed));
        Form form = forms.form(path, item.version(), item.acts().isEmpty() ? List.of() : fields, trouble);
        Page page = visit.titled(item.title()).at(path);
        String up = kind instanceof WorkKind ? "/admin/" + kind.slug() : "/admin";
        String upLabel = visit.words().say(kind instanceof WorkKind ? "work.kind." + kind.slug() : "work.title");
        return answers.personal(trouble.status(), new DecisionPage(page, up, upLabel, item, form, buttons(item)));
    }

    private List<Field> reason(WorkItem item, Typed typed) {
        if (item.acts().stream().noneMatch(WorkItem.Act::needsReason)) {
            return List.of();
        }
        var words = visit.words();
        boolean always = item.acts().stream().allMatch(WorkItem.Act::needsReason);
        return List.of(Field.text(REASON, words.say("work.reason"), typed.first(REASON))
                .drawnAs(Field.Control.TEXTAREA)
                .hint(words.say("work.reason.hint"))
                .optional(!always)
                .limit(LONGEST_REASON));
    }

    private List<Button> buttons(WorkItem item) {
        return item.acts().stream()
                .map(act -> new Button(
                        act.name(),
                        visit.words().say("work.act." + act.name()),
                        act.equals(item.acts().getFirst())))
                .toList();
    }

    private static @Nullable String next(WorkKind kind, WorkList list, WorkQuery query) {
        ListAddress here = ListAddress.of("/admin/" + kind.slug());
        for (Field filter : list.filters()) {
            here = here.with(filter.name(), query.value(filter.name()));
        }
        return here.next(list.next());
    }

    private Decidable kind(String slug) {
        return kinds.stream()
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static WorkKind noSuch() {
        throw new NotFoundException();
    }

    private static Map<String, String> firsts(UriInfo address) {
        return address.getQueryParameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()));
    }
}
