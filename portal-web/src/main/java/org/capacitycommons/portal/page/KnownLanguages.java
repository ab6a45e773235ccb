package org.capacitycommons.portal.page;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.capacitycommons.portal.words.Language;

/** An address in a language that we do not have leads nowhere. */
class KnownLanguages {

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        String language = request.getUriInfo().getPathParameters().getFirst("lang");
        if (language != null && Language.of(language).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
