package org.capacitycommons.journeys.suite;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** One of the accounts that the launcher makes and prints. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemoAccount(
        String username,
        String password,
        List<String> roles,
        @Nullable String organisation,
        @Nullable String nation) {}
