package org.capacitycommons.partner.project;

/** How far a section is; worded on the task list. */
enum SectionStatus {
    TO_DO,
    IN_PROGRESS,
    DONE,
    CHANGES_ASKED,
    NOT_YET_OPEN
}
