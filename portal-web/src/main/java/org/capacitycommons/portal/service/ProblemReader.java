package org.capacitycommons.portal.service;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jboss.logging.Logger;

/**
 * Turns every answer that is not a success into {@link ServiceRefusal}, {@link ServiceGone} or {@link ServiceMoved}.
 */
public class ProblemReader implements ResponseExceptionMapper<RuntimeException> {
    private static final int MOVED_PERMANENTLY = 301;
    private static final Logger LOG = Logger.getLogger(ProblemReader.class);

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400 || status == MOVED_PERMANENTLY;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        if (status == MOVED_PERMANENTLY) {
            String to = response.getHeaderString(HttpHeaders.LOCATION);
            return to == null ? new ServiceGone(status) : new ServiceMoved(to);
        }
        if (status >= 500) {
            return new ServiceGone(status);
        }
        return new ServiceRefusal(status, problemOf(response));
    }

    private static ServiceProblem problemOf(Response response) {
        try {
            return response.readEntity(ServiceProblem.class);
        } catch (RuntimeException notAProblem) {
            LOG.debugf(notAProblem, "an answer %d without a problem", response.getStatus());
            return ServiceProblem.UNREADABLE;
        }
    }
}
