package org.capacitycommons.portal.project;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** The receipt of a submission: to read, to print, to keep as text or JSON. */
@Path("/")
@RunOnVirtualThread
@RolesAllowed({"ministry", "admin", "auditor"})
class ReceiptPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/projects/{id}/receipts/{number:\\d{1,6}}";
    private final Projects projects;
    private final Visit visit;
    private final Answers answers;

    ReceiptPages(Projects projects, Visit visit, Answers answers) {
        this.projects = projects;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReceiptPage(Page p, ProjectsApi.Receipt receipt, String next) implements TemplateInstance {}

    @GET
    @Path(BASE)
    public RestResponse<String> receipt(@RestPath String id, @RestPath int number) {
        ProjectsApi.Receipt receipt = find(id, number);
        return answers.personal(new ReceiptPage(visit.page("project.receipt.title"), receipt, next(receipt)));
    }

    @GET
    @Path(BASE + "/text")
    public RestResponse<String> text(@RestPath String id, @RestPath int number) {
        ProjectsApi.Receipt receipt = find(id, number);
        var words = visit.words();
        var text = new StringBuilder(words.say("project.receipt.title")).append("\n\n");
        lines(receipt)
                .forEach((key, value) -> text.append(words.say("project.receipt." + key))
                        .append(": ")
                        .append(value)
                        .append('\n'));
        text.append('\n').append(next(receipt)).append('\n');
        ResponseBuilder<String> answer = download("text/plain;charset=UTF-8", receipt, "txt");
        return answer.entity(text.toString()).build();
    }

    @GET
    @Path(BASE + "/json")
    public RestResponse<ProjectsApi.Receipt> json(@RestPath String id, @RestPath int number) {
        ProjectsApi.Receipt receipt = find(id, number);
        ResponseBuilder<ProjectsApi.Receipt> answer = download("application/json", receipt, "json");
        return answer.entity(receipt).build();
    }

    private Map<String, String> lines(ProjectsApi.Receipt receipt) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("reference", receipt.project() + "/" + receipt.number());
        lines.put("project", receipt.title());
        lines.put("at", visit.words().formats().moment(receipt.submittedAt()));
        lines.put(
                "by",
                receipt.submittedBy().name() == null
                        ? ""
                        : receipt.submittedBy().name());
        lines.put("hash", receipt.sha256());
        return lines;
    }

    private String next(ProjectsApi.Receipt receipt) {
        Integer days = receipt.expectedDays();
        return days == null
                ? visit.words().say("project.receipt.next")
                : visit.words().count("project.receipt.nextDays", days);
    }

    private ProjectsApi.Receipt find(String id, int number) {
        return projects.receipt(id, number).orElseThrow(NotFoundException::new);
    }

    private static <T> ResponseBuilder<T> download(String type, ProjectsApi.Receipt receipt, String suffix) {
        String file = "receipt-" + receipt.project() + "-" + receipt.number() + "." + suffix;
        return ResponseBuilder.<T>create(200)
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .header("Cache-Control", "no-store");
    }
}
