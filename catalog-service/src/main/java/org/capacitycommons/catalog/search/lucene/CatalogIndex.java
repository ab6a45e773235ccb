package org.capacitycommons.catalog.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherLifetimeManager.PruneByAge;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jboss.logging.Logger;

/** The index of one process on its own disk. One thread writes, any number search. */
final class CatalogIndex implements Closeable {
    private static final Logger LOG = Logger.getLogger(CatalogIndex.class);

    /** Small: the service runs in 160 MB, and a change is a handful of documents. */
    private static final double WRITE_BUFFER_MB = 8;

    /** How long a reader may look at page after page of one relevance list. */
    private static final double KEEP_SEARCHERS_SECONDS = 300;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final SearcherLifetimeManager earlier = new SearcherLifetimeManager();
    private final String instance = UUID.randomUUID().toString();

    private CatalogIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /** Something that is done with a searcher in hand. */
    @FunctionalInterface
    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    /** Opens what is there; what this version of Lucene can't read counts as nothing. */
    static CatalogIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            return new CatalogIndex(directory, new IndexWriter(directory, config(OpenMode.CREATE_OR_APPEND)));
        } catch (IndexFormatTooOldException | IndexFormatTooNewException | CorruptIndexException e) {
            LOG.warnf("The search index in %s is not readable (%s): it is built anew", folder, e.getMessage());
            return new CatalogIndex(directory, new IndexWriter(directory, config(OpenMode.CREATE)));
        }
    }

    private static IndexWriterConfig config(OpenMode mode) {
        return new IndexWriterConfig(TextAnalysis.forIndexing())
                .setOpenMode(mode)
                .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                .setCommitOnClose(false);
    }

    /** How far the index had come when it was last made durable; empty when it has to be built. */
    Optional<IndexPosition> committedPosition() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        return data == null
                ? Optional.empty()
                : IndexPosition.of(
                        StreamSupport.stream(data.spliterator(), false)
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                        ModelDocuments.SCHEMA);
    }

    /** Puts a document in the place of the one with the same id. */
    void put(String id, Document document) throws IOException {
        writer.updateDocument(new Term(ModelDocuments.ID, id), ModelDocuments.FACETS.build(document));
    }

    void remove(Collection<String> ids) throws IOException {
        for (String id : ids) {
            writer.deleteDocuments(new Term(ModelDocuments.ID, id));
        }
    }

    /** Empties the index; searches go on with the old content until {@link #show()}. */
    void clear() throws IOException {
        writer.deleteAll();
    }

    /** Lets searches see what was written. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
        earlier.prune(new PruneByAge(KEEP_SEARCHERS_SECONDS));
    }

    /** Makes durable what was written, together with how far it goes. */
    void commit(IndexPosition position) throws IOException {
        writer.setLiveCommitData(position.asCommitData(ModelDocuments.SCHEMA).entrySet());
        writer.commit();
    }

    <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.with(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Keeps a searcher for later pages and names it. */
    String keep(IndexSearcher searcher) throws IOException {
        return instance + ":" + earlier.record(searcher);
    }

    /** Reads with a searcher kept before; empty when it is of another process or no longer kept. */
    <T> Optional<T> readWith(String kept, Reading<T> reading) throws IOException {
        int separator = kept.lastIndexOf(':');
        if (separator < 0 || !kept.substring(0, separator).equals(instance)) {
            return Optional.empty();
        }
        IndexSearcher searcher;
        try {
            searcher = earlier.acquire(Long.parseLong(kept.substring(separator + 1)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
        if (searcher == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.with(searcher));
        } finally {
            earlier.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        earlier.close();
        searchers.close();
        writer.close();
        directory.close();
    }
}
