package org.capacitycommons.partner.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.OrganisationDirectory;

/** The organisations. Names of organisations are open to everybody, so its finders need no scope. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, String>, OrganisationDirectory {

    @Override
    public Optional<Caller.Membership> membership(String organisation) {
        return findByIdOptional(organisation).filter(Organisation::isVerified).map(Organisation::membership);
    }

    /** The one that a record names; records only name organisations that exist. */
    public OrganisationView view(String organisation) {
        return OrganisationView.of(membership(organisation).orElseThrow());
    }

    /** Several at once, by id. */
    public Map<String, OrganisationView> views(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream()
                        .map(found -> OrganisationView.of(found.membership()))
                        .collect(Collectors.toMap(OrganisationView::id, Function.identity()));
    }
}
