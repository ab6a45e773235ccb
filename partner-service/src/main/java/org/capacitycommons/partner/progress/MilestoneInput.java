package org.capacitycommons.partner.progress;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Fields;

/** A milestone as it is typed. */
@Schema(description = "A planned step and where it stands.")
record MilestoneInput(
        @Schema(description = "1 to 200 characters") @Nullable
        String title,

        @Schema(description = "At most 1,000 characters; may be left out") @Nullable
        String description,

        @Schema(description = "Code of the OC4IDS list milestoneType", examples = "delivery") @Nullable
        String type,

        @Schema(description = "Planned day") @Nullable String plannedOn,

        @Schema(description = "scheduled (default), met, notMet or partiallyMet") @Nullable
        String status,

        @Schema(description = "Day on which it was met, not in the future; required for met, absent otherwise")
        @Nullable
        String achievedOn) {

    private static final List<String> TYPES = List.of(
            "preProcurement",
            "approval",
            "engagement",
            "assessment",
            "delivery",
            "reporting",
            "financing",
            "payment",
            "procurement",
            "contractClose");
    private static final List<String> STATUSES = List.of("scheduled", "met", "notMet", "partiallyMet");

    /** The same, after every check. */
    record Checked(
            String title,
            @Nullable String description,
            String type,
            LocalDate plannedOn,
            MilestoneStatus status,
            @Nullable LocalDate achievedOn) {}

    Checked check(LocalDate today) {
        Fields fields = new Fields();
        String title = fields.text("title", this.title, 200);
        String description = fields.optionalText("description", this.description, 1_000);
        String type = fields.choice("type", this.type, TYPES);
        LocalDate plannedOn = fields.date("plannedOn", this.plannedOn);
        String status = this.status == null ? "scheduled" : fields.choice("status", this.status, STATUSES);
        LocalDate achievedOn = null;
        if (status.equals("met")) {
            achievedOn = fields.date("achievedOn", this.achievedOn);
            fields.notAfter("achievedOn", achievedOn, today);
        } else if (this.achievedOn != null) {
            fields.complain("achievedOn", "only-when-met");
        }
        if (status.equals("notMet") && plannedOn.isAfter(today)) {
            // Nobody can have missed a day that is still to come.
            fields.complain("status", "planned-day-to-come");
        }
        fields.refuse();
        return new Checked(title, description, type, plannedOn, MilestoneStatus.ofCode(status), achievedOn);
    }
}
