package org.capacitycommons.partner.person;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Keeps what people prefer. */
@ApplicationScoped
@Transactional
class Preferring {
    private static final String READ = """
            select language, cast(hardware_profile as text) as hardware, cast(saved_searches as text) as searches, version
            from person where subject = :me""";
    private static final String SAVE = """
            update person set language = :language, hardware_profile = cast(:hardware as jsonb),
              saved_searches = cast(:searches as jsonb), version = version + 1, updated_at = cast(:now as timestamptz)
            where subject = :me and version = :version and erased_at is null""";

    private final Session entities;
    private final People people;
    private final Deeds deeds;
    private final ObjectMapper json;
    private final Clock clock;

    Preferring(Session entities, People people, Deeds deeds, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.deeds = deeds;
        this.json = json;
        this.clock = clock;
    }

    PreferencesView read(Caller caller, String email) {
        people.note(caller.person(), email);
        return entities.createNativeQuery(READ, Tuple.class)
                .setParameter("me", caller.subject())
                .getResultStream()
                .findFirst()
                .map(this::view)
                .orElseThrow(Refusal::notFound);
    }

    /** Stands in the person's own chain, and says only that something was changed. */
    PreferencesView save(Preferences typed, RecordVersion read, Caller caller, String email) {
        PreferencesView before = read(caller, email);
        read.mustMatch(before.version());
        typed.check();
        int changed = entities.createNativeMutationQuery(SAVE)
                .setParameter("language", typed.languageOrEnglish())
                .setParameter(
                        "hardware",
                        typed.hardwareProfile() == null ? null : text(typed.hardwareProfile()),
                        String.class)
                .setParameter("searches", text(typed.searches()))
                .setParameter("now", clock.instant().toString())
                .setParameter("me", caller.subject())
                .setParameter("version", before.version())
                .executeUpdate();
        if (changed == 0) {
            throw Refusal.of(
                    HttpProblem.LOST_RACE, "Your preferences were changed at the same moment. Read them again.");
        }
        deeds.record(caller.subject(), caller.subject(), Deed.of("person.prefer", "person/" + caller.subject(), null));
        return read(caller, email);
    }

    private PreferencesView view(Tuple row) {
        String hardware = row.get("hardware", String.class);
        return new PreferencesView(
                row.get("language", String.class),
                hardware == null ? null : parse(hardware, new TypeReference<Preferences.HardwareProfile>() {}),
                parse(row.get("searches", String.class), new TypeReference<List<Preferences.SavedSearch>>() {}),
                row.get("version", Long.class));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Preferences can't be written down", e);
        }
    }

    private <T> T parse(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Preferences can't be read", e);
        }
    }
}
