package org.capacitycommons.portal.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Words;

/** What stands around every page: its name, its icon, its style sheet and its script. Templates call it by its name. */
@Singleton
@Startup
@Named("frame")
public class Frame {
    private static final String ICON = StyleOfBrand.address(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'>"
                    + "<rect width='8' height='8' rx='1' fill='#135'/><path d='M2 6V3l2-1 2 1v3' stroke='#fff' fill='none'/></svg>");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private final Brand brand;
    private final Asset style;
    private final Asset script;
    private final Map<String, Asset> byName;

    @Inject
    Frame(LookConfig config) {
        this(config.brandFile().map(BrandFile::read).orElse(Brand.NONE));
    }

    Frame(Brand brand) {
        this.brand = brand;
        this.style =
                Asset.of("portal.css", "text/css;charset=UTF-8", bare(text("portal.css")) + StyleOfBrand.of(brand));
        this.script = Asset.of("portal.js", "text/javascript;charset=UTF-8", text("portal.js"));
        this.byName = Map.of(style.name(), style, script.name(), script);
    }

    /** What the portal is called in a language. */
    public String name(String language) {
        Language spoken = Language.of(language).orElse(Language.EN);
        return brand.name(spoken).orElseGet(() -> new Words(spoken).say("page.name"));
    }

    /** Address of the small picture that browsers show beside the title. */
    public String icon() {
        String logo = brand.logo();
        return logo == null ? ICON : StyleOfBrand.address(logo);
    }

    public String style() {
        return style.address();
    }

    public String script() {
        return script.address();
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Comments and indents are for who reads the file; whoever pays for each byte does without. */
    private static String bare(String style) {
        return COMMENT.matcher(style)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String text(String file) {
        try (var in = Frame.class.getResourceAsStream("/assets/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no asset " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
