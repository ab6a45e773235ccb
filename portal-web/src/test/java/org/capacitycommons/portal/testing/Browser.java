package org.capacitycommons.portal.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without JavaScript: it keeps cookies, follows nothing by itself, and sends forms as they stand. */
public final class Browser {
    private static final String OWN_HOST = URI.create(ConfigProvider.getConfig().getValue("portal.url", String.class))
            .getAuthority();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A page as it came. */
    public record Page(HttpResponse<String> answer, Document document) {
        public int status() {
            return answer.statusCode();
        }

        public String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }
    }

    /** Opens an address. */
    public Page open(String path) {
        return send(request(path).GET());
    }

    /** Opens an address with one more header. */
    public Page open(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    /** Sends the form that a button belongs to, with what stands in it and what is typed over it. */
    public Page press(Page page, String button, Map<String, String> typed) {
        Element pressed = page.document().select("main button").stream()
                .filter(b -> b.text().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no button " + button + " on " + page.document().title()));
        Element form = pressed.closest("form");
        if (form == null) {
            throw new AssertionError("the button " + button + " belongs to no form");
        }
        var values = valuesOf(form);
        if (!pressed.attr("name").isEmpty()) {
            values.put(pressed.attr("name"), pressed.attr("value"));
        }
        values.putAll(typed);
        return post(form.attr("action"), values);
    }

    /** Sends fields to an address. */
    public Page post(String action, Map<String, String> values) {
        return send(form(action, values));
    }

    /** Sends the form that takes a file, with what stands in it, what is typed over it, and the file. */
    public Page send(Page page, Map<String, String> typed, String fileField, byte[] file) {
        Element form =
                page.document().select("main form[enctype=multipart/form-data]").first();
        if (form == null) {
            throw new AssertionError("no form for a file on " + page.document().title());
        }
        var values = valuesOf(form);
        values.putAll(typed);
        return postWithFile(form.attr("action"), values, fileField, file);
    }

    /** Sends fields and a file to an address. */
    public Page postWithFile(String action, Map<String, String> values, String fileField, byte[] file) {
        String boundary = "----between-the-parts";
        var body = new ByteArrayOutputStream();
        var texts = new LinkedHashMap<>(values);
        texts.remove(fileField);
        texts.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fileField
                        + "\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static HttpRequest.Builder form(String action, Map<String, String> values) {
        var body = new StringJoiner("&");
        values.forEach((name, value) -> body.add(encode(name) + "=" + encode(value)));
        return request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    /** Sends fields as a page of another website would make a browser do. */
    public Page postFromElsewhere(String action, Map<String, String> values) {
        return send(form(action, values).header("Sec-Fetch-Site", "cross-site"));
    }

    /** Opens an address under another name of the same machine. */
    public Page openAt(String host, String path) {
        return send(request(path, host).GET());
    }

    /** Sends a body as no form would; without a media type when it is empty. */
    public Page postRaw(String action, String mediaType, String body) {
        var request = request(action).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(mediaType.isEmpty() ? request : request.header("Content-Type", mediaType));
    }

    /** Takes a cookie along from now on. */
    public void holds(String name, String value) {
        cookies.put(name, value);
    }

    /** Sends a header along from now on, as a proxy in front of the portal adds it. */
    public void passesThrough(String header, String value) {
        headers.put(header, value);
    }

    /** Forgets every cookie. */
    public void forget() {
        cookies.clear();
    }

    /** What a form would send as it stands. */
    public static Map<String, String> valuesOf(Element form) {
        var values = new LinkedHashMap<String, String>();
        for (Element control : form.select("input[name], textarea[name], select[name]")) {
            boolean tickable =
                    control.attr("type").equals("radio") || control.attr("type").equals("checkbox");
            if (!tickable || control.hasAttr("checked")) {
                values.put(control.attr("name"), valueOf(control));
            }
        }
        return values;
    }

    /** What a control would send; of a list, what is chosen, or else its first entry. */
    public static String valueOf(Element control) {
        if (!control.tagName().equals("select")) {
            return control.val();
        }
        Element chosen = control.select("option[selected]").first();
        Element option = chosen == null ? control.select("option").first() : chosen;
        return option == null ? "" : option.attr("value");
    }

    private Page send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            var all = new StringJoiner("; ");
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            request.header("Cookie", all.toString());
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return new Page(answer, Jsoup.parse(answer.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static HttpRequest.Builder request(String path) {
        return request(path, OWN_HOST);
    }

    private static HttpRequest.Builder request(String path, String host) {
        return HttpRequest.newBuilder(URI.create(base() + path)).header("Host", host);
    }

    /** Where the portal under test stands. */
    public static String base() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
