package org.capacitycommons.catalog.address;

import java.net.URLEncoder;
import java.util.StringJoiner;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes absolute addresses of this service for clients that take no others. */
@Singleton
public class PublicAddress {
    private final AddressConfig config;
    private final UriInfo request;

    PublicAddress(AddressConfig config, UriInfo request) {
        this.config = config;
        this.request = request;
    }

    /** The address of a path, which begins with a slash and is encoded already. */
    public String of(String path) {
        String base = config.publicUrl().orElseGet(request::getBaseUri).toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** The address of the present request with one parameter of its query replaced. */
    public String ofThisRequestWith(String parameter, String value) {
        StringJoiner query = new StringJoiner("&");
        request.getQueryParameters().forEach((name, values) -> {
            if (!name.equals(parameter)) {
                values.forEach(given -> query.add(encoded(name) + "=" + encoded(given)));
            }
        });
        query.add(encoded(parameter) + "=" + encoded(value));
        return of(request.getRequestUri().getRawPath()) + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
