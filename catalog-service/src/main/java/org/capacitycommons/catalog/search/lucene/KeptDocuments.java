package org.capacitycommons.catalog.search.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Matches exactly the documents that a {@link FacetTally} found to fit, on the same searcher. */
final class KeptDocuments extends Query {
    private final FacetTally tally;

    KeptDocuments(FacetTally tally) {
        this.tally = tally;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
                FixedBitSet kept = tally.kept(context.ord);
                if (kept == null) {
                    return null;
                }
                DocIdSetIterator documents = new BitSetIterator(kept, kept.cardinality());
                return ConstantScoreScorerSupplier.fromIterator(
                        documents, score(), scoreMode, context.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "KeptDocuments";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeptDocuments kept && kept.tally == tally;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(tally);
    }
}
