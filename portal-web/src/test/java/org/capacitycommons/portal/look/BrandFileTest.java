package org.capacitycommons.portal.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A nation makes the portal its own by one file, and learns at the start what its visitors could not read. */
class BrandFileTest {
    private static final String LOGO =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><circle cx=\"2\" cy=\"2\" r=\"2\"/></svg>";

    @TempDir
    private Path folder;

    @Test
    void nation_givesItsNameItsLogoAndItsColours() throws Exception {
        Files.writeString(folder.resolve("tree.svg"), LOGO);
        Brand brand = BrandFile.read(file("""
                name = Open AI for Kenya
                name.sw = Akili Mnemba Huria ya Kenya
                logo = tree.svg
                light.brand = #0a5c2b
                light.link = #0a5c2b
                dark.link = #8fe3a8
                """));
        Frame frame = new Frame(brand);

        assertThat(frame.name("en")).isEqualTo("Open AI for Kenya");
        assertThat(frame.name("sw")).isEqualTo("Akili Mnemba Huria ya Kenya");
        assertThat(frame.icon()).startsWith("data:image/svg+xml,%3Csvg");
        assertThat(styleOf(frame))
                .contains(":root{--brand:#0a5c2b;--link:#0a5c2b}")
                .contains("@media (prefers-color-scheme:dark){:root{--link:#8fe3a8}}")
                .contains(".brand::before");
    }

    @Test
    void portalWithoutABrand_keepsItsOwnName_andNeedsNoFile() {
        Frame frame = new Frame(Brand.NONE);

        assertThat(frame.name("en")).isEqualTo("AI Capacity Commons");
        assertThat(styleOf(frame)).doesNotContain(".brand::before");
    }

    @Test
    void anotherBrand_hasAnotherAddress_soThatNobodyKeepsTheOldColours() throws Exception {
        Frame green = new Frame(BrandFile.read(file("light.brand = #0a5c2b")));

        assertThat(green.style()).isNotEqualTo(new Frame(Brand.NONE).style());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            light.brand = #ffee88   | contrast
            light.link = #99ccff    | contrast
            dark.link = #123a5f     | contrast
            light.brand = green     | such as #0b5394
            light.on-brand = #000000| needs light.brand
            name =                  | 1 to 60
            logo = missing.svg      | can't be read
            colour = #0b5394        | nobody reads
            """)
    void whatNobodyCouldRead_stopsTheStart_andSaysWhy(String line, String why) throws Exception {
        Path file = file(line);

        assertThatThrownBy(() -> BrandFile.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(why);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script>
            <a href="https://elsewhere.example/"/>
            <rect onload="alert(1)"/>
            """)
    void logoThatIsMoreThanAPicture_isRefused(String inside) throws Exception {
        Files.writeString(folder.resolve("logo.svg"), LOGO.replace("<circle", inside + "<circle"));
        Path file = file("logo = logo.svg");

        assertThatThrownBy(() -> BrandFile.read(file)).hasMessageContaining("plain SVG");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("brand.properties"), text);
    }

    private static String styleOf(Frame frame) {
        return frame.find(frame.style().substring("/assets/".length()))
                .orElseThrow()
                .content();
    }
}
