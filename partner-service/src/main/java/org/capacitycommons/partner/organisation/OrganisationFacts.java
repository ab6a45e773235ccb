package org.capacitycommons.partner.organisation;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.TextSafety;

/** What somebody types about an organisation. */
@Schema(description = "What is typed about an organisation.")
record OrganisationFacts(
        @Schema(description = "1 to 200 characters") @Nullable
        String name,

        @Schema(description = "MINISTRY or PARTNER; only read when it is made", examples = "MINISTRY") @Nullable
        String kind,

        @Schema(description = "ISO 3166-1 alpha-2; only read when it is made", examples = "KE") @Nullable
        String nation,

        @Schema(description = "Its identifier in IATI, if it has one", examples = "XM-DAC-41122") @Nullable
        String iatiId,

        @Schema(description = "An https address, if it has one", examples = "https://kilimo.go.ke") @Nullable
        String website) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final Pattern IATI_ID = Pattern.compile("(?U)[^/&|?\\s]{1,200}");
    private static final List<String> KINDS = List.of("MINISTRY", "PARTNER");

    String cleanName() {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }

    @Nullable
    String cleanIatiId() {
        return blankToNull(iatiId);
    }

    @Nullable
    String cleanWebsite() {
        return blankToNull(website);
    }

    /** What is wrong with the facts that may always be changed. */
    List<FieldError> problems() {
        List<FieldError> errors = new ArrayList<>();
        String clean = cleanName();
        if (clean.isEmpty()) {
            errors.add(FieldError.of("name", "required"));
        } else if (clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
            errors.add(FieldError.of("name", "too-long", "max", String.valueOf(LONGEST_NAME)));
        } else if (TextSafety.isUnsafe(clean, false)) {
            errors.add(FieldError.of("name", "forbidden-character"));
        }
        String id = cleanIatiId();
        if (id != null && (!IATI_ID.matcher(id).matches() || TextSafety.isUnsafe(id, false))) {
            errors.add(FieldError.of("iatiId", "malformed"));
        }
        String address = cleanWebsite();
        if (address != null && !isAddress(address)) {
            errors.add(FieldError.of("website", "malformed"));
        }
        return errors;
    }

    /** The same, with what is only read when an organisation is made. */
    List<FieldError> problemsOfNew() {
        List<FieldError> errors = new ArrayList<>(problems());
        if (kind == null || !KINDS.contains(kind)) {
            errors.add(FieldError.of("kind", kind == null ? "required" : "not-an-option"));
        }
        if (nation == null || !nation.matches("[A-Z]{2}")) {
            errors.add(FieldError.of("nation", nation == null ? "required" : "not-an-option"));
        }
        return errors;
    }

    static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(errors);
        }
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = new URI(address);
            return address.length() <= LONGEST_ADDRESS
                    && "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
