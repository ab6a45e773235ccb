package org.capacitycommons.partner.support;

import java.util.List;

/**
 * What an approved project lacks, with what has to be known of the project to find help.
 *
 * @param number the row of the registration form in which the ministry wrote it
 * @param amount as the ministry wrote it
 * @param until the month in which it is needed at the latest, {@code 2027-03}
 * @param languages in which the project works, BCP 47
 */
public record Need(
        String project,
        String title,
        String nation,
        String sector,
        String organisation,
        int number,
        SupportKind kind,
        String amount,
        String until,
        List<String> languages) {}
