package org.capacitycommons.partner.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Fields;

/** What is said of a document; with an address for a link, without one for a file. */
@Schema(description = "A document elsewhere.")
record DocumentInput(
        @Schema(description = "1 to 200 characters") @Nullable
        String title,

        @Schema(description = "Tag of two or three letters", examples = "en") @Nullable
        String language,

        @Schema(description = "Code of the IATI list DocumentCategory", examples = "A07") @Nullable
        String category,

        @Schema(description = "PUBLIC or CLOSED; closed where left out") @Nullable
        String audience,

        @Schema(description = "https only, at most 2,000 characters") @Nullable
        String url) {

    private static final Pattern CATEGORY = Pattern.compile("A(0[1-9]|1[0-2])|B(0[1-9]|1[0-8])");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");

    /** The same, after every check. */
    record Checked(String title, String language, String category, Audience audience) {}

    Checked check(Fields fields) {
        if (category == null || !CATEGORY.matcher(category).matches()) {
            fields.complain("category", category == null ? "required" : "not-an-option");
        }
        if (language == null || !LANGUAGE.matcher(language).matches()) {
            fields.complain("language", language == null ? "required" : "not-a-language");
        }
        return new Checked(
                fields.text("title", title, 200),
                language == null ? "" : language,
                category == null ? "" : category,
                audience == null
                        ? Audience.CLOSED
                        : fields.choice("audience", audience, Audience.class, Audience.CLOSED));
    }

    /** The address; nothing is ever fetched from it here. */
    String checkUrl(Fields fields) {
        String address = fields.text("url", url, 2_000);
        if (!address.isEmpty() && !isHttps(address)) {
            fields.complain("url", "not-an-https-address");
        }
        return address;
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && !LOCAL.contains(uri.getHost());
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
