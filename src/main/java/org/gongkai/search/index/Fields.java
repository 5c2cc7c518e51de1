package org.gongkai.search.index;

import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.gongkai.written.Folding;

/** An entry as Lucene keeps it; with another layout {@link ItemIndex#LAYOUT} is another. */
final class Fields {

  static final String ID = "id";
  static final String MARK = "mark";
  static final String PARTIAL = "partial";
  static final String OFFICE = "office";
  static final String COLUMN = "column";
  static final String KIND = "kind";
  static final String YEAR = "year";
  static final String PUBLISHED = "published";
  static final String UNTIL = "until";
  static final String TEXT = "text";

  /** Pairs of title and numbers, and of the rest; single characters of both. */
  static final String HEAD_PAIRS = "head2";

  static final String TEXT_PAIRS = "text2";
  static final String HEAD_SINGLES = "head1";
  static final String TEXT_SINGLES = "text1";

  private static final FieldType PAIRS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType SINGLES = type(IndexOptions.DOCS_AND_FREQS);

  private Fields() {}

  private static FieldType type(IndexOptions options) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  static Document document(Entry entry) {
    var document = new Document();
    document.add(new StringField(ID, entry.id(), Store.YES));
    document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
    document.add(new StoredField(MARK, entry.mark()));
    document.add(new SortedDocValuesField(MARK, new BytesRef(entry.mark())));
    if (!entry.whole()) {
      document.add(new StringField(PARTIAL, PARTIAL, Store.NO));
    }
    traits(document, entry.traits());
    grams(document, HEAD_PAIRS, HEAD_SINGLES, entry.head());
    grams(document, TEXT_PAIRS, TEXT_SINGLES, entry.texts());
    entry.texts().forEach(text -> document.add(new StoredField(TEXT, text)));
    return document;
  }

  private static void traits(Document document, Entry.Traits traits) {
    document.add(new StringField(OFFICE, traits.office(), Store.NO));
    document.add(new StringField(COLUMN, traits.column(), Store.NO));
    document.add(new StringField(KIND, traits.kind(), Store.NO));
    document.add(new IntPoint(YEAR, traits.year()));
    document.add(new NumericDocValuesField(PUBLISHED, traits.publishedOn().toEpochDay()));
    LocalDate until = traits.until();
    document.add(new LongPoint(UNTIL, until == null ? Long.MAX_VALUE : until.toEpochDay()));
  }

  private static void grams(Document document, String pairs, String singles, List<String> texts) {
    List<Folding> folded = texts.stream().map(Folding::of).toList();
    document.add(new Field(pairs, Grams.pairs(folded), PAIRS));
    document.add(new Field(singles, Grams.singles(folded), SINGLES));
  }
}
