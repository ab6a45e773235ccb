package org.capacitycommons.survey;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes what pages need in order to have something to show, by filling in the portal's own forms as people do: drafts, a
 * project in each state, a deployment with a life, an offer and a match. What it made is named in addresses of sights.
 */
public final class Scenery {
    private static final String MODEL = "Qwen/Qwen3-8B";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private final Chromium browser;
    private final String portal;
    private final Accounts accounts;
    private final Clock clock;

    /** @param portal address of the portal, without a slash at the end */
    public Scenery(Chromium browser, String portal, Accounts accounts, Clock clock) {
        this.browser = browser;
        this.portal = portal;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Builds it, and tells the names of what was made. */
    public Map<String, String> build() {
        Map<String, String> made = new LinkedHashMap<>();
        try (Window ministry = person("kenya-submitter");
                Window admin = person("admin-one");
                Window partner = person("partner-lab");
                Window visitor = window()) {
            made.putAll(new ProjectScenery(ministry, admin, clock).build());
            String project = made.getOrDefault("project", "");
            made.putAll(new DeploymentScenery(ministry, clock).build(project, made.getOrDefault("plannedProject", "")));
            made.putAll(new SupportScenery(partner, clock).build(project));
            visitor.opens("/en/models/" + MODEL);
            made.put("revision", visitor.reads("/revisions/([^/?#]+)"));
            made.put("problem", aProblem(visitor, admin, made.getOrDefault("deployment", "")));
            publishesAnAdvisory(admin);
        }
        return made;
    }

    /** Takes out of the reviewers' queue what is only there to be looked at: a suite that is kept is used by others. */
    public void clearQueue(Map<String, String> made) {
        try (Window ministry = person("kenya-submitter")) {
            ministry.opens("/en/my/projects/" + made.get("reviewed") + "/withdrawal")
                    .sends();
        }
    }

    private Window person(String name) {
        return window().signsIn(accounts, name);
    }

    private Window window() {
        return new Window(portal, browser.profile(WIDTH, HEIGHT, false, false));
    }

    private static String aProblem(Window visitor, Window admin, String deployment) {
        visitor.opens("/en/deployments/" + deployment + "/problem")
                .fills("text", "The line answered in another language for two days.")
                .sends();
        return admin.opens("/en/admin/problem-reports").reads("/admin/problem-reports/(PR-\\d+)");
    }

    private static void publishesAnAdvisory(Window admin) {
        admin.opens("/en/admin/advisories/new")
                .fills("model", MODEL)
                .fills("kind", "SAFETY_DEFECT")
                .fills("severity", "MODERATE")
                .fills("title", "Invents doses of pesticides")
                .fills("text", "In tests of one ministry it named doses that no leaflet knows.")
                .fills("action", "Have an officer check every dose.")
                .fills("source", "Tests of the Directorate of Crop Extension")
                .sends();
    }
}
