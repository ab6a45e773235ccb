package org.capacitycommons.partner.iati;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.changes.FeedState;

/** Writes public deployments as one file of activities. */
@Singleton
class IatiExport {
    /** Imported activities are fetched in portions of this size: some are large. */
    private static final int BYTES_AT_A_TIME = 4 << 20;

    private final PublicDeployments deployments;
    private final Publishing publishing;
    private final Clock clock;

    IatiExport(PublicDeployments deployments, Publishing publishing, Clock clock) {
        this.deployments = deployments;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Every public deployment, or those of one nation. */
    void write(OutputStream stream, @Nullable String nation, FeedState state) throws IOException {
        try (PagesAhead pages = new PagesAhead(after -> deployments.after(after, nation))) {
            ActivityWriter writer = ActivityWriter.open(stream, state.changedAt());
            List<Published> page = pages.next();
            while (!page.isEmpty()) {
                writePage(page, writer, stream);
                page = pages.next();
            }
            writer.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void writeOne(OutputStream stream, Published one, FeedState state) throws IOException {
        try {
            ActivityWriter writer = ActivityWriter.open(stream, state.changedAt());
            writePage(List.of(one), writer, stream);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Why a deployment is not in the export, or empty. */
    Optional<LeftOut> omission(Facts facts) {
        return LeftOut.of(facts.startedOn(), facts.hasParticipant(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void writePage(List<Published> page, ActivityWriter writer, OutputStream stream)
            throws XMLStreamException, IOException {
        ActivityMapping mapping = new ActivityMapping(publishing.publisher(), today());
        List<Published.Imported> portion = new ArrayList<>();
        int bytes = 0;
        for (Published one : page) {
            switch (one) {
                case Published.Ours(Facts facts) -> {
                    Optional<XmlElement> activity = mapping.activity(facts);
                    if (activity.isPresent()) {
                        writer.write(activity.get());
                    }
                }
                case Published.Imported imported -> {
                    portion.add(imported);
                    bytes += imported.bytes();
                }
            }
            if (bytes >= BYTES_AT_A_TIME) {
                writeImported(portion, writer, stream);
                portion.clear();
                bytes = 0;
            }
        }
        writeImported(portion, writer, stream);
        writer.flush();
    }

    /** They declare what they use, so they go out untouched. */
    private void writeImported(List<Published.Imported> portion, ActivityWriter writer, OutputStream stream)
            throws XMLStreamException, IOException {
        if (portion.isEmpty()) {
            return;
        }
        Map<String, String> activities = deployments.activities(
                portion.stream().map(Published.Imported::deployment).toList());
        for (String activity : activities.values()) {
            writer.lineFeed();
            stream.write(activity.getBytes(StandardCharsets.UTF_8));
        }
    }
}
