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
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The index of one process on its own disk. One thread writes, any number search. */
final class CatalogIndex implements Closeable {
    private static final Logger LOG = Logger.getLogger(CatalogIndex.class);

    /** Small: the service runs in 160 MB, and a change is a handful of documents. */
    private static final double WRITE_BUFFER_MB = 8;

    /** While everything is written anew: an eighth of the memory, so that fewer pieces have to be joined. */
    private static final double REBUILD_BUFFER_MB =
            Math.clamp(Runtime.getRuntime().maxMemory() / 8.0 / (1 << 20), WRITE_BUFFER_MB, 64);

    /** How long a reader may look at page after page of one relevance list. */
    private static final double KEEP_SEARCHERS_SECONDS = 300;

    /** States of the index that are kept for that, because each may hold files and memory that nobody else needs. */
    private static final int MOST_KEPT_SEARCHERS = 20;

    private final Directory directory;
    private final IndexWriter writer;
    private final FacetColumns columns;
    private final SearcherManager searchers;
    private final SearcherLifetimeManager earlier = new SearcherLifetimeManager();
    private final String instance = UUID.randomUUID().toString();

    private CatalogIndex(Directory directory, IndexWriter writer, FacetColumns columns) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.columns = columns;
        this.searchers = new SearcherManager(writer, warmed(columns));
    }

    /** No search waits for columns to be read: that is done before it sees the new state. */
    private static SearcherFactory warmed(FacetColumns columns) {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.getLeafContexts().forEach(segment -> columns.of(segment.reader()));
                return searcher;
            }
        };
    }

    FacetColumns columns() {
        return columns;
    }

    /** Something that is done with a searcher in hand. */
    @FunctionalInterface
    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    /**
     * Opens what is there; what can't be read counts as nothing. Lost and shortened files show in many kinds of
     * exceptions, a format of another version of Lucene in yet others.
     *
     * @throws LockObtainFailedException when another process uses the index, which is left as it is
     */
    static CatalogIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return opened(folder);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The search index in %s is not readable (%s): it is built anew", folder, e);
            return openEmpty(folder);
        }
    }

    /** Throws away what is there. Even the list of its segments may be unreadable, so the files have to go. */
    static CatalogIndex openEmpty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Directory directory = FSDirectory.open(folder);
                Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (isOfAnIndex(file)) {
                    directory.deleteFile(file);
                }
            }
        }
        return opened(folder);
    }

    private static boolean isOfAnIndex(String file) {
        return IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                || file.startsWith(IndexFileNames.SEGMENTS)
                || file.startsWith(IndexFileNames.PENDING_SEGMENTS);
    }

    private static CatalogIndex opened(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            FacetColumns columns = new FacetColumns();
            // Joined segments are read by the thread that joined them, before anybody uses them.
            IndexWriter writer = new IndexWriter(directory, config().setMergedSegmentWarmer(columns::of));
            try {
                return new CatalogIndex(directory, writer, columns);
            } catch (IOException | RuntimeException e) {
                IOUtils.closeWhileHandlingException(writer::rollback);
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(TextAnalysis.forIndexing())
                .setOpenMode(OpenMode.CREATE_OR_APPEND)
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
        writer.updateDocument(new Term(ModelDocuments.ID, id), document);
    }

    /** Adds a document whose id is not there yet; any number of threads may do so. */
    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    /** Takes more memory for writing while everything is written anew, and gives it back afterwards. */
    void rebuilding(boolean begins) {
        writer.getConfig().setRAMBufferSizeMB(begins ? REBUILD_BUFFER_MB : WRITE_BUFFER_MB);
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
        int[] newer = {0};
        earlier.prune((age, _) -> age > KEEP_SEARCHERS_SECONDS || ++newer[0] > MOST_KEPT_SEARCHERS);
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

    /** Drops what is not committed. A broken index is closed as far as it goes, and may be closed again. */
    @Override
    public void close() throws IOException {
        IOUtils.close(earlier, searchers, writer::rollback, directory);
    }
}
