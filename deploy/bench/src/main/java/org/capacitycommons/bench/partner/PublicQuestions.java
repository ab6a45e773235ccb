package org.capacitycommons.bench.partner;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.fasterxml.jackson.databind.JsonNode;

/** What visitors ask of the public list and of the statistics; the same sequence in every run. */
final class PublicQuestions {
    private static final List<String> STAGES = List.of("PILOT", "OPERATIONAL", "CLOSED");

    private final List<String> nations;
    private final PartnerClient client;
    /** Where pages ended, to go on there. */
    private final ConcurrentLinkedQueue<String> ends = new ConcurrentLinkedQueue<>();

    PublicQuestions(List<String> nations, PartnerClient client) {
        this.nations = List.copyOf(nations);
        this.client = client;
    }

    /** A page with filters, or the page after one that was read before. */
    void page(long number) throws IOException, InterruptedException {
        String filters = filters(number);
        String ended = number % 3 == 0 ? ends.poll() : null;
        JsonNode page = client.json(ended != null ? ended : "/api/v1/deployments?limit=20" + filters);
        String next = page.path("next").asText("");
        if (!next.isEmpty() && ends.size() < 1_000) {
            String base = ended == null ? "/api/v1/deployments?limit=20" + filters : ended.replaceAll("&cursor=.*", "");
            ends.add(base + "&cursor=" + next);
        }
    }

    /** The first page with the counts by sector and by nation. */
    void counted(long number) throws IOException, InterruptedException {
        client.get("/api/v1/deployments?limit=20&counts=true" + filters(number));
    }

    void statistics(long number) throws IOException, InterruptedException {
        client.get("/api/v1/statistics"
                + switch ((int) (number % 5)) {
                    case 0 -> "";
                    case 1 -> "?nation=" + nation(number);
                    case 2 -> "?sector=" + GeneratedLife.sector(number);
                    case 3 -> "?year=" + (2020 + number % 6);
                    default -> "?nation=" + nation(number) + "&sector=" + GeneratedLife.sector(number);
                });
    }

    private String filters(long number) {
        return switch ((int) (number % 7)) {
            case 0 -> "";
            case 1 -> "&sector=" + GeneratedLife.sector(number / 7);
            case 2 -> "&nation=" + nation(number);
            case 3 -> "&stage=" + STAGES.get((int) (number / 7 % STAGES.size()));
            case 4 -> "&nation=" + nation(number) + "&sector=" + GeneratedLife.sector(number / 7) + "&stage=PILOT";
            case 5 -> "&q=" + GeneratedLife.word(number);
            default -> "&q=" + GeneratedLife.word(number) + "&sector=" + GeneratedLife.sector(number / 7);
        };
    }

    private String nation(long number) {
        return nations.get((int) (number * 31 % nations.size()));
    }
}
