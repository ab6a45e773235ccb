package org.capacitycommons.partner.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller.Membership;

/** What a partner puts on the table. */
@Entity
@Table(name = "support_offer")
public class SupportOffer {
    @Id
    private String id;

    private String nation;
    private String organisation;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private OfferState state;

    @Enumerated(EnumType.STRING)
    private SupportKind kind;

    private String title;
    private String text;
    private BigDecimal capacity;
    private @Nullable String currency;
    private String[] nations;
    private String[] sectors;
    private String[] languages;
    private LocalDate openUntil;
    private Instant createdAt;
    private Instant updatedAt;

    @NullUnmarked
    protected SupportOffer() {} // JPA

    static SupportOffer draft(String id, Membership partner, SupportOfferInput.Checked input, Instant now) {
        SupportOffer offer = new SupportOffer();
        offer.id = id;
        offer.nation = partner.nation();
        offer.organisation = partner.id();
        offer.state = OfferState.DRAFT;
        offer.createdAt = now;
        offer.fill(input, now);
        return offer;
    }

    /**
     * Changes what is offered.
     *
     * @param reserved what others rely on already: it stays covered, in the same kind and currency
     */
    void change(SupportOfferInput.Checked input, BigDecimal reserved, Instant now) {
        if (state == OfferState.CLOSED) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "A closed offer stays as it is: make a new one.");
        }
        if (reserved.signum() > 0 && (!keepsTerms(input) || input.capacity().compareTo(reserved) < 0)) {
            throw Refusal.of(
                            PartnerProblem.GUARD_NOT_MET,
                            "Projects rely on %s of this offer: it can't become less or something else."
                                    .formatted(reserved.toPlainString()))
                    .with("missing", List.of("terms-of-accepted-matches"));
        }
        fill(input, now);
    }

    /** What others agreed to; its title and its last day may still change. */
    private boolean keepsTerms(SupportOfferInput.Checked input) {
        return input.kind() == kind
                && Objects.equals(input.currency(), currency)
                && input.text().equals(text)
                && input.nations().equals(nations())
                && input.sectors().equals(sectors());
    }

    /** Whether a nation and a sector may take it up. */
    public boolean isFor(String someNation, String someSector) {
        return (nations.length == 0 || nations().contains(someNation))
                && (sectors.length == 0 || sectors().contains(someSector));
    }

    void publish(LocalDate today, Instant now) {
        mustBe(OfferState.DRAFT, "Only a draft is published.");
        if (openUntil.isBefore(today)) {
            throw Refusal.of(PartnerProblem.GUARD_NOT_MET, "The offer ends before today: change its last day first.")
                    .with("missing", List.of("open-until-in-the-future"));
        }
        state = OfferState.OPEN;
        updatedAt = now;
    }

    void close(Instant now) {
        mustBe(OfferState.OPEN, "Only an open offer is closed.");
        state = OfferState.CLOSED;
        updatedAt = now;
    }

    private void mustBe(OfferState expected, String otherwise) {
        if (state != expected) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, otherwise).with("state", state.name());
        }
    }

    private void fill(SupportOfferInput.Checked input, Instant now) {
        kind = input.kind();
        title = input.title();
        text = input.text();
        capacity = input.capacity();
        currency = input.currency();
        nations = input.nations().toArray(String[]::new);
        sectors = input.sectors().toArray(String[]::new);
        languages = input.languages().toArray(String[]::new);
        openUntil = input.openUntil();
        updatedAt = now;
    }

    public OfferStanding standing(BigDecimal reserved, LocalDate today) {
        return OfferStanding.of(state, openUntil, capacity, reserved, today);
    }

    public String id() {
        return id;
    }

    public String nation() {
        return nation;
    }

    public String organisation() {
        return organisation;
    }

    public long version() {
        return version;
    }

    public OfferState state() {
        return state;
    }

    public SupportKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    String text() {
        return text;
    }

    public BigDecimal capacity() {
        return capacity;
    }

    public @Nullable String currency() {
        return currency;
    }

    /** ISO 3166-1 alpha-2; empty for every nation. */
    public List<String> nations() {
        return List.of(nations);
    }

    /** Codes of sectors; empty for every sector. */
    public List<String> sectors() {
        return List.of(sectors);
    }

    /** BCP 47 tags of the languages in which the people who help can work. */
    public List<String> languages() {
        return List.of(languages);
    }

    public LocalDate openUntil() {
        return openUntil;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
