package org.capacitycommons.partner.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.capacitycommons.partner.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** On one machine, a letter is a file that a mail program opens. */
class FolderPostTest {

    @TempDir
    Path folder;

    @Test
    void letter_isOneFile_howeverOftenItIsSent() throws IOException {
        FolderPost post = new FolderPost(folder.resolve("mail"), "no-reply@commons.example");
        Letter letter = new Letter("mail/4711", "wanjiru@kilimo.example", Language.FR, "Approuvé : L'eau", "Voilà.\n");
        post.send(letter);
        post.send(letter);

        List<Path> files = files();
        assertThat(files)
                .singleElement()
                .satisfies(file -> assertThat(file.toString()).endsWith(".eml"));
        assertThat(Files.readString(files.getFirst()))
                .contains("From: no-reply@commons.example", "To: wanjiru@kilimo.example", "Subject: =?UTF-8?Q?Approuv")
                .contains("MIME-Version: 1.0", "Content-Language: fr", "Voil=C3=A0");
    }

    @Test
    void name_saysNothingOfWhoGetsTheLetter() {
        Letter letter = new Letter("mail/4711", "wanjiru@kilimo.example", Language.EN, "Approved", "Text");

        assertThat(MessageId.of(letter, "no-reply@commons.example")).matches("<[0-9a-f]{32}@commons\\.example>");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("mail"))) {
            return all.toList();
        }
    }
}
