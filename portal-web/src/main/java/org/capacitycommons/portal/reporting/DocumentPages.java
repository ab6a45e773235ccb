package org.capacitycommons.portal.reporting;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.deployment.Deployments;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** Documents of a deployment: a link to one elsewhere, or one small file, each on a page of its own. */
@Path("/")
@RunOnVirtualThread
class DocumentPages {
    private static final String BASE = "{lang:[a-z][a-z]}/my/deployments/{id}/documents";
    private static final String PART = "documents";
    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private final Deployments deployments;
    private final Reporting reporting;
    private final DocumentFields fields;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    DocumentPages(
            Deployments deployments,
            Reporting reporting,
            DocumentFields fields,
            Sheets sheets,
            Submissions submissions,
            Visit visit,
            Answers answers) {
        this.deployments = deployments;
        this.reporting = reporting;
        this.fields = fields;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "reporting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DocumentList(
            Page p,
            Place place,
            List<Progress.Document> documents,
            @Nullable String next) implements TemplateInstance {}

    @GET
    @Path(BASE)
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> list(@RestPath String id, @RestQuery @Nullable String cursor) {
        Place place = Place.of(deployments, id, PART);
        var documents = reporting.documents(id, cursor);
        var standing =
                documents.items().stream().filter(d -> d.endedAt() == null).toList();
        String next = ListAddress.of(place.list()).next(documents.next());
        return answers.personal(new DocumentList(visit.page("my.documents"), place, standing, next));
    }

    @GET
    @Path(BASE + "/link")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> link(@RestPath String id) {
        return link(id, fields.usual(visit.language().code()), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> addLink(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    reporting.addLink(id, typed.key(), DocumentFields.about(typed));
                    return answers.next("/my/deployments/" + id + "/documents?done=added");
                },
                (typed, trouble) -> link(id, typed, trouble));
    }

    @GET
    @Path(BASE + "/file")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> file(@RestPath String id) {
        return file(id, fields.usual(visit.language().code()), Trouble.NONE);
    }

    /** The file itself is never kept for later: whoever has to send the form again picks it again. */
    @POST
    @Path(BASE + "/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public RestResponse<String> addFile(@RestPath String id, DocumentForm sent) {
        return submissions.receive(
                sent.fields(),
                typed -> {
                    if (sent.size() == 0 || sent.size() > MOST_BYTES) {
                        String fault = sent.size() == 0 ? "required" : "file-too-large";
                        return file(id, typed, Trouble.at(List.of(new FieldFault("content", fault, null))));
                    }
                    reporting.addFile(id, typed.key(), DocumentFields.about(typed), sent.bytes());
                    return answers.next("/my/deployments/" + id + "/documents?done=added");
                },
                (typed, trouble) -> file(id, typed, trouble));
    }

    /** The same form without its file, as a page sends it that had kept the words for later. */
    @POST
    @Path(BASE + "/file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> addFileLater(@RestPath String id, MultivaluedMap<String, String> body) {
        return submissions.receiveWithoutFile(body, (typed, trouble) -> file(id, typed, trouble));
    }

    /** Hands out a file that is kept, as what it is: something to save, and never a page of ours. */
    @GET
    @Path(BASE + "/{part}/content")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<byte[]> content(@RestPath String id, @RestPath String part) {
        RestResponse<byte[]> kept = reporting.content(id, part).orElseThrow(NotFoundException::new);
        return ResponseBuilder.ok(kept.getEntity())
                .header(HttpHeaders.CONTENT_TYPE, kept.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.getHeaderString(HttpHeaders.CONTENT_DISPOSITION))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path(BASE + "/{part}/end")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> ending(@RestPath String id, @RestPath String part) {
        return ending(id, part, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE + "/{part}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> end(@RestPath String id, @RestPath String part, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    reporting.endDocument(id, part, typed.key());
                    return answers.next("/my/deployments/" + id + "/documents?done=saved");
                },
                (typed, trouble) -> ending(id, part, typed, trouble));
    }

    private RestResponse<String> link(String id, Typed typed, Trouble trouble) {
        Sheet sheet = Place.of(deployments, id, PART)
                .sheet(sheets.say("my.documents.link"), "link")
                .asking(fields.ofLink(typed))
                .button("add", sheets.say("deployment.add"));
        return sheets.show(sheet, typed, trouble);
    }

    private RestResponse<String> file(String id, Typed typed, Trouble trouble) {
        Sheet sheet = Place.of(deployments, id, PART)
                .sheet(sheets.say("my.documents.file"), "file")
                .saying(sheets.say("my.documents.file.text"))
                .asking(fields.ofFile(typed))
                .takingAFile()
                .button("add", sheets.say("deployment.add"));
        return sheets.show(sheet, typed, trouble);
    }

    private RestResponse<String> ending(String id, String part, Typed typed, Trouble trouble) {
        Sheet sheet = Place.of(deployments, id, PART)
                .sheet(sheets.say("my.documents.end"), part + "/end")
                .saying(sheets.say("my.documents.end.text"))
                .button("end", sheets.say("my.documents.end"));
        return sheets.show(sheet, typed, trouble);
    }
}
