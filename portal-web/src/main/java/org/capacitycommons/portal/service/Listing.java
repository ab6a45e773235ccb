package org.capacitycommons.portal.service;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One page of a list, as both services answer it. */
public record Listing<T>(
        List<T> items, long total, @Nullable String next) {}
