package org.capacitycommons.partner.notice;

import java.util.Locale;

/** What people are told of. Its words stand in {@code words/notices_*.properties}. */
public enum NoticeKind {
    PROJECT_SUBMITTED("reviews"),
    PROJECT_RETURNED("my/projects/%s"),
    PROJECT_APPROVED("my/projects/%s"),
    PROJECT_REJECTED("my/projects/%s"),
    /** A review has waited for a week of work. Nothing is ever decided by time; it is only told. */
    REVIEW_WAITING("reviews"),
    /** The same after two weeks of work. */
    REVIEW_OVERDUE("reviews"),
    INCIDENT_SEVERE("deployments/%s"),
    ADVISORY_ALERT("my/deployments/%s"),
    ALERT_UNACKNOWLEDGED("deployments/%s"),
    REPORT_RETURNED("my/deployments/%s"),
    MATCH_PROPOSED(""),
    MATCH_ACCEPTED(""),
    ORGANISATION_REQUESTED(""),
    ORGANISATION_VERIFIED(""),
    MEMBER_JOINED("");

    /** Where the portal shows it, below the language; the portal's first page where it has no page for it. */
    private final String page;

    NoticeKind(String page) {
        this.page = page;
    }

    /** As it stands in keys and answers: {@code project-submitted}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static NoticeKind of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As {@code /en/my/projects/P-1042}. */
    String path(String language, String record) {
        return page.isEmpty()
                ? "/" + language
                : "/" + language + "/" + page.formatted(record.substring(record.indexOf('/') + 1));
    }
}
