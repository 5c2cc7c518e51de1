package org.gongkai.search.index;

import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.gongkai.written.Folding;
import org.jspecify.annotations.Nullable;

/** What is looked for, as Lucene is asked. */
final class Queries {

  /**
   * Above all that a text alone can reach, so that what is found in title or number comes first.
   */
  private static final float IN_HEAD = 1_000;

  private Queries() {}

  static Query of(Asked asked) {
    var all = new BooleanQuery.Builder();
    for (Folding word : asked.words().all()) {
      all.add(word(word), Occur.MUST);
    }
    if (asked.words().isEmpty()) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    only(all, Fields.OFFICE, asked.office());
    only(all, Fields.COLUMN, asked.column());
    only(all, Fields.KIND, asked.kind());
    Integer year = asked.year();
    if (year != null) {
      all.add(IntPoint.newExactQuery(Fields.YEAR, year), Occur.FILTER);
    }
    long today = asked.today().toEpochDay();
    all.add(LongPoint.newRangeQuery(Fields.UNTIL, today, Long.MAX_VALUE), Occur.FILTER);
    return all.build();
  }

  private static void only(BooleanQuery.Builder all, String field, @Nullable String value) {
    if (value != null) {
      all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }
  }

  private static Query word(Folding word) {
    Query head =
        word.length() == 1 ? single(Fields.HEAD_SINGLES, word) : phrase(Fields.HEAD_PAIRS, word);
    Query text =
        word.length() == 1 ? single(Fields.TEXT_SINGLES, word) : phrase(Fields.TEXT_PAIRS, word);
    return new BooleanQuery.Builder()
        .add(new BoostQuery(new ConstantScoreQuery(head), IN_HEAD), Occur.SHOULD)
        .add(head, Occur.SHOULD)
        .add(text, Occur.SHOULD)
        .build();
  }

  private static Query single(String field, Folding word) {
    return new TermQuery(new Term(field, Grams.gram(word, 0, 1)));
  }

  /** Every second pair, and the last one: they say all characters. */
  private static Query phrase(String field, Folding word) {
    int last = word.length() - 2;
    if (last == 0) {
      return new TermQuery(new Term(field, Grams.gram(word, 0, 2)));
    }
    var phrase = new PhraseQuery.Builder();
    for (int at = 0; at < last; at += 2) {
      phrase.add(new Term(field, Grams.gram(word, at, 2)), at);
    }
    phrase.add(new Term(field, Grams.gram(word, last, 2)), last);
    return phrase.build();
  }
}
