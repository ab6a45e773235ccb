package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogIndexTest {
    private static final IndexPosition POSITION = new IndexPosition("a/1", 42, 7);

    @TempDir
    private Path folder;

    private void fill() throws IOException {
        try (CatalogIndex index = CatalogIndex.open(folder)) {
            index.put("a/model", new Document());
            index.commit(POSITION);
        }
    }

    private Path file(String like) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().contains(like))
                    .toList();
            assertThat(found).as(like).hasSize(1);
            return found.getFirst();
        }
    }

    private void opensEmptyAndCanBeFilled() throws IOException {
        try (CatalogIndex index = CatalogIndex.open(folder)) {
            assertThat(index.committedPosition()).isEmpty();
            assertThat(size(index)).isZero();
        }
        fill();
        try (CatalogIndex index = CatalogIndex.open(folder)) {
            assertThat(index.committedPosition()).contains(POSITION);
            assertThat(size(index)).isEqualTo(1);
        }
    }

    private static int size(CatalogIndex index) throws IOException {
        return index.read(searcher -> searcher.getIndexReader().numDocs());
    }

    @ParameterizedTest
    @ValueSource(strings = {".cfs", ".cfe", ".si", "segments_"})
    void aLostFile_isNoReasonNotToStart(String like) throws IOException {
        fill();
        Files.delete(file(like));

        opensEmptyAndCanBeFilled();
    }

    @ParameterizedTest
    @CsvSource({".cfs,0", ".cfs,30", ".cfe,0", ".cfe,30", ".si,0", ".si,30", "segments_,0", "segments_,30"})
    void aFileCutShort_isNoReasonNotToStart(String like, int bytesLeft) throws IOException {
        fill();
        try (FileChannel cut = FileChannel.open(file(like), StandardOpenOption.WRITE)) {
            cut.truncate(bytesLeft);
        }

        opensEmptyAndCanBeFilled();
    }

    @Test
    void buildingAnew_leavesOtherFilesOfTheFolderAlone() throws IOException {
        fill();
        Files.delete(file(".cfs"));
        Path other = Files.writeString(folder.resolve("README.txt"), "kept");

        opensEmptyAndCanBeFilled();

        assertThat(other).hasContent("kept");
    }

    @Test
    void anIndexInUse_isNeitherOpenedNorEmptied() throws IOException {
        try (CatalogIndex first = CatalogIndex.open(folder)) {
            first.put("a/model", new Document());
            first.commit(POSITION);

            assertThatThrownBy(() -> CatalogIndex.open(folder)).isInstanceOf(LockObtainFailedException.class);

            first.show();
            assertThat(size(first)).isEqualTo(1);
        }
    }
}
