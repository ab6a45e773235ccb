package org.capacitycommons.portal.support;

import java.util.Map;

/** Why an offer fits a need, as a key that pages put into words. */
record Reason(String key, Map<String, String> params) {}
