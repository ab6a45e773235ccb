package org.capacitycommons.partner.iati;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A deployment as an activity of the standard. Says what is on record and nothing else: where the standard wants a fact
 * that nobody stated, the part is dropped, and with it whatever is incomplete without it.
 */
final class ActivityMapping {
    private static final String DAC = "1";
    private static final String OWN_VOCABULARY = "99";
    private static final String GOALS = "2";
    private static final String SOMEWHERE = "998";
    private static final int MOST_SHARES = 100;
    private static final String ACCOUNTABLE = "2";
    private static final String IMPLEMENTING = "4";
    private static final String GOVERNMENT = "10";

    private final Publisher publisher;
    private final LocalDate today;

    ActivityMapping(Publisher publisher, LocalDate today) {
        this.publisher = publisher;
        this.today = today;
    }

    /** The activity, or empty where {@link LeftOut} says why. */
    Optional<XmlElement> activity(Facts facts) {
        if (LeftOut.of(facts.startedOn(), facts.hasParticipant(), today).isPresent()) {
            return Optional.empty();
        }
        Figures figures = new Figures(today);
        XmlElement.Draft activity = XmlElement.of(Standard.ACTIVITY)
                .with(XmlElement.LANGUAGE, facts.language())
                .with("last-updated-datetime", facts.updatedAt().truncatedTo(ChronoUnit.SECONDS))
                .holding(XmlElement.of("iati-identifier").holding(identifier(facts)))
                .holding(reportingOrg(facts))
                .holding(Narrative.in("title", facts.title(), facts.titleFr()))
                .holding(description(facts))
                .holding(participants(facts))
                .holding(XmlElement.of("other-identifier")
                        .with("ref", facts.id())
                        .with("type", "A1")
                        .holding(XmlElement.of("owner-org")
                                .with("ref", publisher.ref())
                                .holding(Narrative.of(publisher.name()))))
                .holding(XmlElement.of("activity-status").with("code", status(facts.stage())))
                .holding(dates(facts))
                .holding(recipients(facts))
                .holding(facts.parts().sites().stream().map(this::location).toList())
                .holding(sectors(facts))
                .holding(XmlElement.of("tag").with("vocabulary", GOALS).with("code", facts.goal()))
                .holding(figures.budgets(facts))
                .holding(figures.transactions(facts))
                .holding(documents(facts))
                .holding(figures.results(facts))
                .holding(AiFacts.of(facts, publisher));
        return Standard.complete(activity.made());
    }

    /** Which organisation reports: the ministry under its own identifier, or the administering body in its place. */
    private String reporter(Facts facts) {
        Facts.Owner owner = facts.owner();
        return owner == null || owner.iatiRef() == null ? publisher.ref() : owner.iatiRef();
    }

    String identifier(Facts facts) {
        return reporter(facts) + "-" + facts.id();
    }

    private XmlElement reportingOrg(Facts facts) {
        Facts.Owner owner = facts.owner();
        return owner == null || owner.iatiRef() == null
                ? reportingOrg(publisher.ref(), publisher.type(), "1", publisher.name())
                : reportingOrg(owner.iatiRef(), typeOf(owner), "0", owner.name());
    }

    private static XmlElement reportingOrg(String ref, String type, String secondary, String name) {
        return XmlElement.of("reporting-org")
                .with("ref", ref)
                .with("type", type)
                .with("secondary-reporter", secondary)
                .holding(Narrative.of(name))
                .made();
    }

    private static String typeOf(Facts.Owner owner) {
        return owner.iatiType() == null ? GOVERNMENT : owner.iatiType();
    }

    private static XmlElement description(Facts facts) {
        XmlElement narratives = Narrative.in("description", facts.summary(), facts.summaryFr());
        return XmlElement.of("description")
                .with("type", "1")
                .holding(narratives.children())
                .made();
    }

    private static List<XmlElement> participants(Facts facts) {
        List<XmlElement> all = new ArrayList<>();
        Facts.Owner owner = facts.owner();
        boolean named = owner != null
                && facts.parts().participants().stream()
                        .anyMatch(one -> one.name().equals(owner.name()) && ACCOUNTABLE.equals("" + one.role()));
        if (owner != null && !named) {
            all.add(participant(ACCOUNTABLE, owner.name(), owner.iatiRef(), typeOf(owner)));
        }
        facts.parts()
                .participants()
                .forEach(one -> all.add(
                        participant(String.valueOf(one.role()), one.name(), Reference.usable(one.ref()), one.type())));
        if (facts.parts().participants().isEmpty()) {
            // Sources name who took part and not as what; the standard has no word for that.
            facts.partners().forEach(name -> all.add(participant(IMPLEMENTING, name, null, null)));
        }
        return all;
    }

    private static XmlElement participant(String role, String name, @Nullable String ref, @Nullable String type) {
        return XmlElement.of("participating-org")
                .with("role", role)
                .with("ref", ref)
                .with("type", type)
                .holding(Narrative.of(name))
                .made();
    }

    /** One that was only reported has no stage of ours: it started, and no end is known. */
    private static String status(@Nullable String stage) {
        return switch (stage == null ? "" : stage) {
            case "PLANNED" -> "1";
            case "CLOSED" -> "4";
            case "CANCELLED" -> "5";
            case "SUSPENDED" -> "6";
            default -> "2";
        };
    }

    private List<XmlElement> dates(Facts facts) {
        List<XmlElement> dates = new ArrayList<>();
        dates.add(date("2", facts.startedOn()));
        LocalDate closed = facts.closedOn();
        if (closed != null
                && closed.isAfter(LocalDate.parse(String.valueOf(facts.startedOn())))
                && !closed.isAfter(today)) {
            dates.add(date("4", closed.toString()));
        }
        return dates;
    }

    private static XmlElement date(String type, @Nullable String day) {
        return XmlElement.of("activity-date")
                .with("type", type)
                .with("iso-date", day)
                .made();
    }

    private static List<XmlElement> recipients(Facts facts) {
        List<String> nations = facts.nations().isEmpty() ? List.of(facts.nation()) : facts.nations();
        List<String> named = nations.stream()
                .filter(nation -> !nation.equals("XX"))
                .distinct()
                .toList();
        if (named.isEmpty() || named.size() > MOST_SHARES) {
            return List.of(XmlElement.of("recipient-region")
                    .with("vocabulary", "1")
                    .with("code", SOMEWHERE)
                    .with("percentage", MOST_SHARES)
                    .made());
        }
        List<Integer> shares = Shares.equal(named.size());
        List<XmlElement> countries = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            countries.add(XmlElement.of("recipient-country")
                    .with("code", named.get(i))
                    .with("percentage", shares.get(i))
                    .made());
        }
        return countries;
    }

    private XmlElement location(Facts.Site site) {
        XmlElement.Draft location =
                XmlElement.of("location").with("ref", "S-" + site.id()).holding(Narrative.in("name", site.name()));
        if (site.latitude() != null && site.longitude() != null) {
            location.holding(Position.of(site.longitude(), site.latitude()).element())
                    .holding(XmlElement.of("exactness").with("code", "1"));
        }
        return location.made();
    }

    private List<XmlElement> sectors(Facts facts) {
        List<String> codes = facts.dacCodes().stream().distinct().toList();
        List<Integer> shares = Shares.equal(codes.size());
        List<XmlElement> sectors = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            sectors.add(XmlElement.of("sector")
                    .with("vocabulary", DAC)
                    .with("code", codes.get(i))
                    .with("percentage", shares.get(i))
                    .made());
        }
        sectors.add(XmlElement.of("sector")
                .with("vocabulary", OWN_VOCABULARY)
                .with("vocabulary-uri", publisher.address() + "/api/v1/sectors")
                .with("code", facts.sector())
                .with("percentage", MOST_SHARES)
                .holding(Narrative.of(facts.sectorName()))
                .made());
        return sectors;
    }

    private static List<XmlElement> documents(Facts facts) {
        return facts.parts().documents().stream()
                .map(document -> XmlElement.of("document-link")
                        .with("url", document.address())
                        .with("format", document.mediaType())
                        .holding(Narrative.in("title", document.title()))
                        .holding(XmlElement.of("category").with("code", document.category()))
                        .holding(XmlElement.of("language").with("code", document.language()))
                        .made())
                .toList();
    }
}
