package org.capacitycommons.partner.review;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** Counts the days on which people work: Monday to Friday. Holidays differ by nation and are not known here. */
final class WorkingDays {
    private static final Set<DayOfWeek> FREE = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /** How many whole working days lie between: the day of the beginning does not count, the last one does. */
    static long between(Instant from, Instant to) {
        LocalDate start = LocalDate.ofInstant(from, ZoneOffset.UTC);
        LocalDate end = LocalDate.ofInstant(to, ZoneOffset.UTC);
        if (!end.isAfter(start)) {
            return 0;
        }
        return start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(day -> !FREE.contains(day.getDayOfWeek()))
                .count();
    }
}
