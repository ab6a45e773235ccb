package org.capacitycommons.partner.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of a known form. The patterns are linear: none can be made slow by a hostile value. */
enum TextForm {
    EMAIL("not-an-email") {
        // Deliberately loose: a mail server decides, and a wrong "no" here shuts a ministry out.
        private static final Pattern FORM =
                Pattern.compile("[^\\s@<>()\\[\\],;:\"]{1,64}@[^\\s@<>()\\[\\],;:\"]{4,189}");

        @Override
        boolean accepts(String value, CodeLists codes) {
            String domain = value.substring(value.indexOf('@') + 1);
            return FORM.matcher(value).matches()
                    && domain.contains(".")
                    && !domain.startsWith(".")
                    && !domain.endsWith(".")
                    && !domain.contains("..");
        }
    },
    PHONE("not-a-phone") {
        @Override
        boolean accepts(String value, CodeLists codes) {
            String digits = NumberText.latinDigits(value).replaceAll("[\\s().\\-\\u2010\\u2011/]", "");
            return digits.matches("\\+?\\d{7,15}");
        }
    },
    MONTH("not-a-month") {
        @Override
        boolean accepts(String value, CodeLists codes) {
            return isPossible(() -> inOurTime(YearMonth.parse(value).getYear()));
        }
    },
    DATE("not-a-date") {
        @Override
        boolean accepts(String value, CodeLists codes) {
            return isPossible(() -> inOurTime(LocalDate.parse(value).getYear()));
        }
    },
    URL("not-a-url") {
        @Override
        boolean accepts(String value, CodeLists codes) {
            try {
                URI uri = new URI(value);
                String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
                return (scheme.equals("https") || scheme.equals("http"))
                        && uri.getHost() != null
                        && uri.getUserInfo() == null
                        && value.length() <= MAX_URL;
            } catch (URISyntaxException _) {
                return false;
            }
        }
    },
    MODEL("not-a-model") {
        private static final Pattern FORM =
                Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}/[A-Za-z0-9][A-Za-z0-9._-]{0,95}");

        @Override
        boolean accepts(String value, CodeLists codes) {
            return FORM.matcher(value).matches();
        }
    },
    CURRENCY("not-a-currency") {
        @Override
        boolean accepts(String value, CodeLists codes) {
            return codes.isCurrency(value);
        }
    },
    NATION("not-a-nation") {
        @Override
        boolean accepts(String value, CodeLists codes) {
            return codes.isNation(value);
        }
    };

    private static final int MAX_URL = 500;

    private final String key;

    TextForm(String key) {
        this.key = key;
    }

    /** Message key for a value of another form. */
    String key() {
        return key;
    }

    abstract boolean accepts(String value, CodeLists codes);

    private static boolean inOurTime(int year) {
        return year >= 1990 && year <= 2100;
    }

    private interface Question {
        boolean answer();
    }

    private static boolean isPossible(Question question) {
        try {
            return question.answer();
        } catch (DateTimeException _) {
            return false;
        }
    }
}
