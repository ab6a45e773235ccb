package org.capacitycommons.bench.portal;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** What goes over the wire for a page, as Chromium itself counts it: headers, and bodies as they came. */
final class Wire {
    private final CDPSession session;
    private final Set<String> fromCache = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();
    private int bytes;
    private int requests;

    Wire(BrowserContext profile, Page page) {
        session = profile.newCDPSession(page);
        session.on("Network.requestWillBeSent", this::sent);
        session.on("Network.requestServedFromCache", event -> fromCache.add(id(event)));
        session.on("Network.loadingFinished", this::finished);
        session.send("Network.enable");
    }

    /** As slow as this from now on. */
    void slowDown(int bitsPerSecond, int roundTripMillis) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", roundTripMillis);
        conditions.addProperty("downloadThroughput", bitsPerSecond / 8);
        conditions.addProperty("uploadThroughput", bitsPerSecond / 8);
        session.send("Network.emulateNetworkConditions", conditions);
    }

    void beginAnew() {
        bytes = 0;
        requests = 0;
        hosts.clear();
        fromCache.clear();
    }

    private void sent(JsonObject event) {
        URI address = URI.create(event.getAsJsonObject("request").get("url").getAsString());
        // What stands in the page itself, such as its icon, is not asked for.
        if (!"data".equals(address.getScheme())) {
            hosts.add(address.getAuthority());
            requests++;
        }
    }

    private void finished(JsonObject event) {
        if (fromCache.contains(id(event))) {
            requests--;
        } else {
            bytes += event.get("encodedDataLength").getAsInt();
        }
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    int bytes() {
        return bytes;
    }

    int requests() {
        return requests;
    }

    /** Hosts that were asked, other than the portal. */
    int otherHosts(String portal) {
        String own = URI.create(portal).getAuthority();
        return Math.toIntExact(hosts.stream().filter(host -> !own.equals(host)).count());
    }
}
