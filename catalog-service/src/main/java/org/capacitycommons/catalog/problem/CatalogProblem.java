package org.capacitycommons.catalog.problem;

import org.capacitycommons.http.ProblemType;
import org.capacitycommons.http.Slug;

/** The refusals that come from a rule of the catalogue. */
public enum CatalogProblem implements ProblemType {
    UNKNOWN_SOURCE(400, "There is no import source of that name"),
    UNKNOWN_FACET_VALUE(400, "A filter has a value that it does not know"),
    QUERY_TOO_LARGE(400, "The search asks for too much at once"),
    IMPORT_RUNNING(409, "An import of this source is already running"),
    IMPORT_NOT_RETRYABLE(409, "This import cannot be tried again"),
    ILLEGAL_MOVE(409, "The record's state does not allow this step"),
    EXPIRED_CURSOR(410, "The list has changed since this page marker was given out"),
    CHANGES_FORGOTTEN(410, "The changes since this marker are no longer kept"),
    IMPORT_TOO_LARGE(413, "The file is larger than an import may be"),
    IMPORT_EMPTY(422, "The file is empty");

    private final int status;
    private final String title;

    CatalogProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return Slug.of(this);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
