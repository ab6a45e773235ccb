package org.capacitycommons.portal.work;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;

/** Mail and other errands that were given up after many tries; somebody may have them tried again. */
@ApplicationScoped
class DeadLetterWork implements WorkKind {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10;

    private final RegisterApi api;
    private final Visit visit;

    DeadLetterWork(@RestClient RegisterApi api, Visit visit) {
        this.api = api;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "dead-letters";
    }

    @Override
    public Group group() {
        return Group.MACHINERY;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public long waiting() {
        return Calls.read(() -> api.deadLetters(null, 1)).total();
    }

    @Override
    public WorkList list(WorkQuery query) {
        var found = Calls.read(() -> api.deadLetters(query.cursor(), WorkQuery.PAGE));
        var rows = found.items().stream().map(this::row).toList();
        return new WorkList(
                List.of("errand", "topic", "attempts", "givenUpAt"), rows, found.total(), found.next(), List.of());
    }

    private WorkList.Row row(RegisterApi.DeadLetter letter) {
        Words words = visit.words();
        return new WorkList.Row(
                address() + "/" + letter.id(),
                letter.key(),
                List.of(
                        WorkList.Cell.of(words.name("work.topic", letter.topic())),
                        WorkList.Cell.of(words.formats().number(letter.attempts())),
                        WorkList.Cell.of(words.formats().moment(letter.givenUpAt()))));
    }

    /** The service has no page for one, so it is looked for in the list. */
    @Override
    public Optional<WorkItem> find(String id) {
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            String from = cursor;
            var found = Calls.read(() -> api.deadLetters(from, PAGE));
            var letter = found.items().stream().filter(l -> l.id().equals(id)).findFirst();
            cursor = found.next();
            if (letter.isPresent() || cursor == null) {
                return letter.map(this::item);
            }
        }
        return Optional.empty();
    }

    private WorkItem item(RegisterApi.DeadLetter letter) {
        Words words = visit.words();
        var lines = new Lines(words)
                .code("topic", "topic", letter.topic())
                .text("attempts", words.formats().number(letter.attempts()))
                .moment("createdAt", letter.createdAt())
                .moment("givenUpAt", letter.givenUpAt())
                .known("lastError", letter.lastError());
        return new WorkItem(
                letter.key(),
                null,
                lines.all(),
                List.of(),
                visit.visitor().is("admin") ? List.of(WorkItem.Act.plain("retry")) : List.of());
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        Calls.send(() -> api.retry(id, conditions.key()));
    }

    @Override
    public boolean staysReadable() {
        return false;
    }
}
