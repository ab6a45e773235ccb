package org.capacitycommons.portal.page;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

import io.quarkus.security.ForbiddenException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.capacitycommons.portal.service.ServiceGone;
import org.capacitycommons.portal.service.ServiceRefusal;
import org.capacitycommons.portal.session.SessionStoreGone;
import org.capacitycommons.portal.words.Words;

/** Every error becomes a page in the visitor's language: what happened, what to do next, and a reference. */
@ApplicationScoped
public class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final Set<Integer> WITH_WORDS =
            Set.of(400, 401, 403, 404, 405, 409, 412, 413, 415, 421, 429, 500, 503);
    private static final String RETRY_SECONDS = "30";

    private final Visit visit;
    private final Answers answers;

    ErrorPages(Visit visit, Answers answers) {
        this.visit = visit;
        this.answers = answers;
    }

    @ServerExceptionMapper
    public RestResponse<String> refused(ServiceRefusal refused) {
        return show(refused.status(), refused.slug());
    }

    @ServerExceptionMapper({ServiceGone.class, SessionStoreGone.class})
    public RestResponse<String> gone(RuntimeException gone) {
        LOG.warnf("%s: %s", visit.page("page.name").reference(), gone.getMessage());
        return show(503, "gone");
    }

    @ServerExceptionMapper
    public RestResponse<String> forbidden(ForbiddenException forbidden) {
        return show(403, "forbidden");
    }

    @ServerExceptionMapper
    public RestResponse<String> http(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return ResponseBuilder.<String>create(status)
                    .location(failure.getResponse().getLocation())
                    .build();
        }
        return show(status, "http");
    }

    @ServerExceptionMapper
    public RestResponse<String> fault(Exception fault) {
        LOG.errorf(fault, "%s: a fault of ours", visit.page("page.name").reference());
        return show(500, "internal");
    }

    /** The page for a status; a problem that has words of its own explains itself better than its status does. */
    public RestResponse<String> show(int status, String slug) {
        int shown = WITH_WORDS.contains(status) ? status : status >= 500 ? 500 : 400;
        Words words = visit.words();
        String what = words.find("error." + slug + ".what").orElseGet(() -> words.say("error." + shown + ".what"));
        String next = words.find("error." + slug + ".next").orElseGet(() -> words.say("error." + shown + ".next"));
        var problem = new Problem(shown, what, next);
        var page = visit.page("error." + shown + ".title");
        RestResponse<String> answer = answers.personal(shown, new Problem.ProblemPage(page, problem));
        answer.getHeaders().putSingle("X-Robots-Tag", "noindex");
        if (shown == 503 || shown == 429) {
            answer.getHeaders().putSingle("Retry-After", RETRY_SECONDS);
        }
        return answer;
    }
}
