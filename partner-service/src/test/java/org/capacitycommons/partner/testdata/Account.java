package org.capacitycommons.partner.testdata;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Accounts as the identity provider knows them; each makes tokens of the form that it issues. */
public enum Account {
    KENYA_SUBMITTER("demo-ke-agriculture", "KE", "SUBMITTER", "ministry"),
    KENYA_EDITOR("demo-ke-agriculture", "KE", "EDITOR", "ministry"),
    SENEGAL_SUBMITTER("demo-sn-health", "SN", "SUBMITTER", "ministry"),
    SENEGAL_EDITOR("demo-sn-health", "SN", "EDITOR", "ministry"),
    PARTNER_LAB("demo-cn-model-lab", "CN", "SUBMITTER", "partner"),
    PARTNER_UNIVERSITY("demo-za-university", "ZA", "SUBMITTER", "partner"),
    ADMIN_ONE("commons-office", "XX", "SUBMITTER", "admin"),
    ADMIN_TWO("commons-office", "XX", "SUBMITTER", "admin"),
    ADMIN_THREE("commons-office", "XX", "SUBMITTER", "admin"),
    AUDITOR("commons-office", "XX", "EDITOR", "auditor"),
    /** An account with an administrator's role that belongs to a ministry, not to the administering body. */
    ADMIN_OF_KENYA("demo-ke-agriculture", "KE", "SUBMITTER", "admin"),
    /** Admin one after joining the ministry that submits. */
    ADMIN_ONE_IN_KENYA("demo-ke-agriculture", "KE", "SUBMITTER", "admin") {
        @Override
        public String subject() {
            return ADMIN_ONE.subject();
        }
    },
    /** An account with a partner's role that belongs to a ministry. */
    PARTNER_OF_KENYA("demo-ke-agriculture", "KE", "SUBMITTER", "partner"),
    /** A member of a ministry whose account was made an auditor's too. */
    AUDITOR_OF_KENYA("demo-ke-agriculture", "KE", "SUBMITTER", "ministry auditor"),
    /** An account that kept its organisation and lost its role. */
    LEAVER("demo-ke-agriculture", "KE", "SUBMITTER", ""),
    /** A member of the lab that a test may let go. */
    LAB_EDITOR("demo-cn-model-lab", "CN", "EDITOR", "partner"),
    UNIVERSITY_SUBMITTER("story-university", "GH", "SUBMITTER", "partner"),
    UNIVERSITY_EDITOR("story-university", "GH", "EDITOR", "partner"),
    /** A member of Kenya's ministry who joins the administering body later. */
    KENYA_COUNTER("demo-ke-agriculture", "KE", "EDITOR", "ministry"),
    /** Members of Kenya's ministry who ask to be forgotten. */
    KENYA_PASSING("demo-ke-agriculture", "KE", "SUBMITTER", "ministry"),
    ADMIN_PASSING("commons-office", "XX", "SUBMITTER", "admin"),
    /** Somebody with an account and no organisation yet. */
    NEWCOMER("", "", "", ""),
    NEWCOMER_TOO("", "", "", ""),
    NEWCOMER_READING_ARABIC("", "", "", ""),
    /** Whose data hostile requests may end up erasing; no story is told of it. */
    PASSER_BY("", "", "", ""),
    /** An account whose organisation this service does not know. */
    STRANGER("nobody-knows-it", "KE", "SUBMITTER", "ministry"),
    /** An account that claims another nation than its organisation has. */
    WRONG_NATION("demo-ke-agriculture", "SN", "SUBMITTER", "ministry");

    private static final Map<Account, String> TOKENS = new ConcurrentHashMap<>();

    private final String organisation;
    private final String nation;
    private final String memberRole;
    private final String roles;

    Account(String organisation, String nation, String memberRole, String roles) {
        this.organisation = organisation;
        this.nation = nation;
        this.memberRole = memberRole;
        this.roles = roles;
    }

    public String subject() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As people read it: Kenya Submitter. */
    public String displayName() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    public String email() {
        return subject() + "@example.org";
    }

    /** Signed once: it is good for longer than the tests take. */
    public String token() {
        return TOKENS.computeIfAbsent(this, account -> signed(account.claims()));
    }

    /** One of its own, for who goes on for longer than a token is good. */
    public String freshToken() {
        return signed(claims());
    }

    /** The token of the same person after a move to another organisation and its roles. */
    public String tokenAfterJoining(Account colleague) {
        return signed(colleague
                .claims()
                .subject(subject())
                .claim("name", displayName())
                .claim("email", email()));
    }

    /** A token for another client of the same realm. */
    public String tokenOfAnotherClient() {
        return signed(claims().claim("azp", "somebody-elses-app"));
    }

    /** A token for another service. */
    public String tokenForAnotherService() {
        return signed(claims().audience("catalog-service"));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(SigningKey.ID).sign(SigningKey.PAIR.getPrivate());
    }

    private JwtClaimsBuilder claims() {
        return Jwt.subject(subject())
                .claim("azp", "portal-web")
                .claim("name", displayName())
                .claim("preferred_username", subject())
                .claim("email", email())
                .claim("org", organisation)
                .claim("nation", nation)
                .claim("org_role", memberRole)
                .claim(
                        "roles",
                        List.of((roles + " default-roles-commons").strip().split(" ")))
                .audience(Set.of("partner-service", "catalog-service"))
                .expiresIn(Duration.ofMinutes(30));
    }
}
