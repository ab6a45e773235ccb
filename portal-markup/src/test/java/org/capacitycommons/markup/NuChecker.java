package org.capacitycommons.markup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, loaded once: it reads its schemas for a second or two. */
final class NuChecker {
    private static final String HTML = "http://s.validator.nu/html5-all.rnc";

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);
    private final Faults faults = new Faults();

    NuChecker() throws Exception {
        // It guesses the language of a page from its words, and takes a list of commands for English.
        System.setProperty("nu.validator.checker.enableLangDetection", "0");
        validator.setUpMainSchema(HTML, faults);
        validator.setUpValidatorAndParsers(faults, false, false);
        validator.setAllowCss(true);
    }

    /** What is wrong with a page: errors and warnings, with their lines. */
    List<String> faultsOfPage(Path page) throws IOException, SAXException {
        faults.found.clear();
        validator.checkHtmlFile(page.toFile(), true);
        return List.copyOf(faults.found);
    }

    /** What is wrong with a style sheet. */
    List<String> faultsOfStyle(Path style) throws IOException, SAXException {
        faults.found.clear();
        validator.checkCssFile(style.toFile(), true);
        return List.copyOf(faults.found);
    }

    private static final class Faults implements ErrorHandler {
        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException fault) {
            add("warning", fault);
        }

        @Override
        public void error(SAXParseException fault) {
            add("error", fault);
        }

        @Override
        public void fatalError(SAXParseException fault) {
            add("fatal", fault);
        }

        private void add(String weight, SAXParseException fault) {
            found.add("%s in line %d: %s".formatted(weight, fault.getLineNumber(), fault.getMessage()));
        }
    }
}
