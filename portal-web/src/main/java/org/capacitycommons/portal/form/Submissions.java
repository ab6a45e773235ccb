package org.capacitycommons.portal.form;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.page.ErrorPages;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.ServiceGone;
import org.capacitycommons.portal.service.ServiceRefusal;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

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
     * Receives a form that should bring a file and brings none, as a page sends it that had kept the words for later:
     * it asks for the file once more, under the same key, for nobody knows whether the first one was taken.
     */
    public RestResponse<String> receiveWithoutFile(MultivaluedMap<String, String> body, Again again) {
        return receive(
                body,
                typed -> {
                    forms.keepKeyOf(typed);
                    return again.show(typed, Trouble.at(List.of(new FieldFault("content", "required", null))));
                },
                again);
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
            forms.keepKeyOf(typed);
            return filled(typed, Trouble.EXPIRED, again);
        } catch (ServiceGone gone) {
            return gone.answered() ? unserved(typed, again) : kept.untilServed(typed);
        } catch (ServiceRefusal refused) {
            return answer(refused, typed, again);
        }
    }

    /** The write failed and may have been done all the same, so the form goes back with its key and its version. */
    private RestResponse<String> unserved(Typed typed, Again again) {
        forms.keepVersionOf(typed);
        forms.keepKeyOf(typed);
        try {
            return KeptForms.later(filled(typed, Trouble.UNSERVED, again));
        } catch (ServiceGone | ServiceRefusal | NotFoundException nothingToShow) {
            return kept.untilServed(typed);
        }
    }

    private RestResponse<String> answer(ServiceRefusal refused, Typed typed, Again again) {
        return switch (refused.status()) {
            case 401 -> kept.untilSignedIn(typed);
            case 400, 409, 410, 412, 413, 422, 428, 429 -> showAgain(Trouble.of(refused), typed, again);
            // Whoever may not, or no longer, still gets back what was typed: it may be needed elsewhere.
            default -> kept.refused(typed, refused.status(), refused.slug());
        };
    }

    /** A page that has no place any more for something that was typed gives way to one that has. */
    private RestResponse<String> filled(Typed typed, Trouble trouble, Again again) {
        RestResponse<String> page = again.show(typed, trouble);
        boolean all = page.getStatus() < 400 || forms.showAll(typed);
        return all ? page : kept.refused(typed, trouble.status(), trouble.slug());
    }

    private RestResponse<String> showAgain(Trouble trouble, Typed typed, Again again) {
        if (trouble.isBeingWorkedOn()) {
            forms.keepKeyOf(typed);
        }
        try {
            return filled(typed, trouble, again);
        } catch (ServiceGone gone) {
            return kept.untilServed(typed);
        } catch (NotFoundException vanished) {
            return kept.refused(typed, 404, "not-found");
        } catch (ServiceRefusal refused) {
            return kept.refused(typed, refused.status(), refused.slug());
        }
    }
}
