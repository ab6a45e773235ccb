package org.capacitycommons.partner.form;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;

/** The form as data, so that every page and every other client asks the same questions. */
@Path("/api/v1/registration-form")
class FormResource {
    private final RegistrationForm form;

    FormResource(RegistrationForm form) {
        this.form = form;
    }

    @GET
    @PermitAll
    @Cache(maxAge = 60)
    @Operation(operationId = "readRegistrationForm", summary = "Every question of the registration form and its rules")
    public RegistrationFormView read() {
        return form.view();
    }
}
