package org.capacitycommons.portal.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.capacitycommons.portal.form.Asking;
import org.capacitycommons.portal.form.CodeLists;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Visit;

/** The fields about a document, and what they are sent as. */
@ApplicationScoped
class DocumentFields {
    /** The categories of the IATI list DocumentCategory that documents of a deployment fall in. */
    private static final List<String> CATEGORIES =
            List.of("A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12");

    private final Sheets sheets;
    private final Visit visit;

    DocumentFields(Sheets sheets, Visit visit) {
        this.sheets = sheets;
        this.visit = visit;
    }

    /** What most documents are, to start from. */
    Typed usual(String language) {
        return Typed.from(Map.of("language", List.of(language), "audience", List.of("PUBLIC")));
    }

    List<Field> ofLink(Typed typed) {
        var fields = new ArrayList<>(about(sheets.asking("documents", typed)));
        fields.add(1, sheets.asking("documents", typed).text("url", 2_000));
        return fields;
    }

    List<Field> ofFile(Typed typed) {
        var fields = new ArrayList<>(about(sheets.asking("documents", typed)));
        fields.add(1, sheets.asking("documents", typed).text("content", 0).drawnAs(Control.FILE));
        return fields;
    }

    static Progress.NewLink about(Typed typed) {
        return new Progress.NewLink(
                typed.first("title"),
                typed.first("language"),
                typed.first("category"),
                typed.first("audience"),
                typed.first("url"));
    }

    private List<Field> about(Asking ask) {
        return List.of(
                ask.text("title", 200),
                ask.select("language", CodeLists.pageLanguages(visit.words())),
                ask.select("category", ask.codes("category", CATEGORIES)),
                ask.radios("audience", List.of("PUBLIC", "CLOSED")));
    }
}
