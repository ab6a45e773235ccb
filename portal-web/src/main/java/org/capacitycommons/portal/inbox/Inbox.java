package org.capacitycommons.portal.inbox;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.Unread;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Listing;

/** The visitor's inbox, for pages. */
@ApplicationScoped
public class Inbox implements Unread {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int PAGE = 20;
    private static final int FEW = 5;

    private final InboxApi api;
    private final UnreadApi unreadApi;

    Inbox(@RestClient InboxApi api, @RestClient UnreadApi unreadApi) {
        this.api = api;
        this.unreadApi = unreadApi;
    }

    /** A page must not fail over this number: it does without where nobody can say. */
    @Override
    public long count() {
        try {
            return unreadApi.unread().unread();
        } catch (RuntimeException unknown) {
            LOG.debugf("the number of unread notices is not known: %s", unknown.getMessage());
            return 0;
        }
    }

    Listing<Notice> page(@Nullable String cursor) {
        return Calls.read(() -> api.read(false, cursor, PAGE));
    }

    /** The newest ones that wait to be read. */
    public Listing<Notice> waiting() {
        return Calls.read(() -> api.read(true, null, FEW));
    }

    void markRead(String key, @Nullable String item) {
        Calls.write(() -> api.markRead(key, new InboxApi.Reading(item == null ? null : List.of(item))));
    }
}
