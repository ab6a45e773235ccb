package org.capacitycommons.portal.team;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.service.Listing;

/** Organisations and who works for them, for pages. */
@ApplicationScoped
public class Teams {
    private static final int MANY = 100;

    private final TeamApi api;

    Teams(@RestClient TeamApi api) {
        this.api = api;
    }

    public Me me() {
        return Calls.read(api::me);
    }

    /** The organisation that the visitor works for; a page about it is not there for who works for none. */
    Me.Belonging own(Me me) {
        Me.Belonging organisation = me.organisation();
        if (organisation == null) {
            throw new NotFoundException();
        }
        return organisation;
    }

    Optional<Organisation> find(String id) {
        return Calls.find(() -> api.organisation(id));
    }

    /** What the visitor has asked for and nobody has confirmed yet. */
    public List<Organisation> requested() {
        return Calls.read(() -> api.organisations(false)).items();
    }

    Organisation create(String key, Organisation.Facts facts) {
        return Calls.write(() -> api.create(key, facts));
    }

    void save(String id, Conditions conditions, Organisation.Facts facts) {
        Calls.write(() -> api.save(id, conditions.ifMatch(), facts));
    }

    Listing<Member> members(String id, @Nullable String cursor) {
        return Calls.read(() -> api.members(id, cursor, MANY));
    }

    Optional<Member> member(String id, String subject) {
        return Calls.find(() -> api.member(id, subject));
    }

    void give(String id, String subject, Conditions conditions, String role) {
        Calls.write(() -> api.give(id, subject, conditions.ifMatch(), new TeamApi.GivenRole(role)));
    }

    void remove(String id, String subject, Conditions conditions, @Nullable String successor) {
        Calls.write(() ->
                api.remove(id, subject, conditions.key(), conditions.ifMatch(), new TeamApi.Departure(successor)));
    }

    List<Invitation> invitations(String id) {
        return Calls.read(() -> api.invitations(id, MANY)).items();
    }

    void invite(String id, String key, TeamApi.NewInvitation invitation) {
        Calls.write(() -> api.invite(id, key, invitation));
    }

    void revoke(String invitation, Conditions conditions) {
        Calls.write(() -> api.revoke(invitation, conditions.key(), conditions.ifMatch()));
    }

    void accept(String key, String token) {
        Calls.write(() -> api.accept(key, new TeamApi.Acceptance(token)));
    }

    TeamApi.FirstSignIn account(TeamApi.Newcomer newcomer) {
        return Calls.write(() -> api.account(newcomer));
    }
}
