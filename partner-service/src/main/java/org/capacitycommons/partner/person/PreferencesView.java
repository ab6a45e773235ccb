package org.capacitycommons.partner.person;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Preferences as they are kept. */
@Schema(name = "KeptPreferences", description = "Preferences as they are kept.")
record PreferencesView(
        String language,
        Preferences.@Nullable HardwareProfile hardwareProfile,
        List<Preferences.SavedSearch> savedSearches,
        long version) {}
