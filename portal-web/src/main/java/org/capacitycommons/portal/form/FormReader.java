package org.capacitycommons.portal.form;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

/** Reads forms. One that no browser would write is the sender's fault, and gets a page that says so. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FormReader implements MessageBodyReader<MultivaluedMap<String, String>> {
    /** A review, the longest form, has a hundred and twenty. */
    private static final int MOST_FIELDS = 512;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return MultivaluedMap.class.isAssignableFrom(type);
    }

    @Override
    public MultivaluedMap<String, String> readFrom(
            Class<MultivaluedMap<String, String>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return decode(new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    static MultivaluedMap<String, String> decode(String encoded) {
        var form = new MultivaluedHashMap<String, String>();
        String[] pairs = encoded.split("&", -1);
        if (pairs.length > MOST_FIELDS) {
            throw new BadRequestException("a form with " + pairs.length + " fields");
        }
        for (String pair : pairs) {
            int end = pair.indexOf('=');
            String name = text(end < 0 ? pair : pair.substring(0, end));
            String value = end < 0 ? "" : text(pair.substring(end + 1));
            if (!name.isEmpty()) {
                form.add(name, value);
            }
        }
        return form;
    }

    private static String text(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new BadRequestException(broken);
        }
    }
}
