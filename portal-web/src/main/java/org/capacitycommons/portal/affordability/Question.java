package org.capacitycommons.portal.affordability;

import java.util.Map;

/** What is needed and what is at hand, by the names that the catalogue gives them. What is left out is not asked. */
record Question(Map<String, Object> needs, Map<String, Object> atHand) {}
