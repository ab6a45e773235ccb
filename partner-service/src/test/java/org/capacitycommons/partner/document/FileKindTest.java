package org.capacitycommons.partner.document;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %PDF-1.7 and so on           | PDF
            Minutes of the second day.   | TEXT
            محضر                         | TEXT
            <html><script>x()</script>   | TEXT
            """)
    void content_tellsItsKind(String content, FileKind kind) {
        assertThat(FileKind.of(content.getBytes(StandardCharsets.UTF_8))).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            89504e470d0a1a0a00 | PNG
            ffd8ffe000         | JPEG
            4d5a9000           | ''
            504b030414         | ''
            0061               | ''
            c328               | ''
            20                 | ''
            """)
    void bytes_tellTheirKind_orAreNotKept(String hex, String kind) {
        assertThat(FileKind.of(HexFormat.of().parseHex(hex)).map(FileKind::name).orElse(""))
                .isEqualTo(kind);
    }
}
