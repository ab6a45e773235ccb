package org.capacitycommons.portal.form;

import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.page.ErrorPages;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.ServiceGone;
import org.capacitycommons.portal.service.ServiceRefusal;

/**
 * The one way for a form into the portal. Whatever goes wrong, what was typed comes back: at its fields when the
 * service found fault, on the same page when the form was too old, on a page of its own when nothing else works.
 */
@ApplicationScoped
public class Submissions {
    private final Visit visit;
    private final Forms forms;
    private final KeptForms kept;
    private final ErrorPages errors;

    Submissions(Visit visit, Forms forms, KeptForms kept, ErrorPages errors) {
        this.visit = visit;
        this.forms = forms;
        this.kept = kept;
        this.errors = errors;
    }

    /** Shows a form again, with what was typed and why it did not go through. */
    @FunctionalInterface
    public interface Again {
        RestResponse<String> show(Typed typed, Trouble trouble);
    }

    /**
     * Receives a form of a signed-in visitor.
     *
     * @param accept what the form asks for; answers with where to go next
     * @param again how the page is shown when that fails
     */
    public RestResponse<String> receive(
            MultivaluedMap<String, String> body, Function<Typed, RestResponse<String>> accept, Again again) {
        Typed typed = Typed.of(body);
        if (forms.comesFromElsewhere()) {
            return errors.show(403, "cross-site");
        }
        return switch (visit.visitor().standing()) {
            case SIGNED_IN -> judge(typed, forms.accepts(typed), accept, again);
            case ANONYMOUS, EXPIRED -> kept.untilSignedIn(typed);
            case UNKNOWN -> kept.untilServed(typed);
        };
    }

    /**
     * Receives a form that anybody may send, signed in or not: it has to be one that this browser was shown, and whose
     * session it was shown in does not matter.
     */
    public RestResponse<String> receiveFromAnyone(
            MultivaluedMap<String, String> body, Function<Typed, RestResponse<String>> accept, Again again) {
        if (forms.comesFromElsewhere()) {
            return errors.show(403, "cross-site");
        }
        Typed typed = Typed.of(body);
        return judge(typed, forms.wasShown(typed), accept, again);
    }

    /**
     * Receives a form about the session itself: it is judged by its own protection, before anybody looks at the
     * session.
     */
    public RestResponse<String> receiveUnseen(
            MultivaluedMap<String, String> body,
            Supplier<RestResponse<String>> accept,
            Supplier<RestResponse<String>> otherwise) {
        if (forms.comesFromElsewhere()) {
            return errors.show(403, "cross-site");
        }
        return forms.belongsToItsOwner(Typed.of(body)) ? accept.get() : otherwise.get();
    }

    private RestResponse<String> judge(
            Typed typed, boolean accepted, Function<Typed, RestResponse<String>> accept, Again again) {
        try {
            if (accepted) {
                return accept.apply(typed);
            }
            forms.keepVersionOf(typed);
            return again.show(typed, Trouble.EXPIRED);
        } catch (ServiceGone gone) {
            return kept.untilServed(typed);
        } catch (ServiceRefusal refused) {
            return answer(refused, typed, again);
        }
    }

    private RestResponse<String> answer(ServiceRefusal refused, Typed typed, Again again) {
        return switch (refused.status()) {
            case 401 -> kept.untilSignedIn(typed);
            case 400, 409, 410, 412, 413, 422, 428, 429 -> showAgain(Trouble.of(refused), typed, again);
            default -> throw refused;
        };
    }

    private RestResponse<String> showAgain(Trouble trouble, Typed typed, Again again) {
        try {
            return again.show(typed, trouble);
        } catch (ServiceGone gone) {
            return kept.untilServed(typed);
        }
    }
}
