package org.gongkai.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;

/**
 * An index of items in a folder of this machine. What was put is found by the next search; it is
 * kept when it was committed. One process has a folder.
 */
public final class ItemIndex implements Closeable {

  /** Of another layout, an index is made anew. */
  public static final String LAYOUT = "1";

  private static final String LAYOUT_KEY = "layout";
  private static final String UNTIL_KEY = "until";
  private static final String WHOLE_KEY = "whole";
  private static final double BUFFER_MB = 16;

  private static final Sort BEST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.PUBLISHED, SortField.Type.LONG, true),
          new SortField(Fields.ID, SortField.Type.STRING));

  private static final Sort NEWEST =
      new Sort(
          new SortField(Fields.PUBLISHED, SortField.Type.LONG, true),
          new SortField(Fields.ID, SortField.Type.STRING));

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private ItemIndex(Directory directory, IndexWriter writer, SearcherManager searchers) {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
  }

  /** It has another layout, or was never filled to its end. */
  public static final class Unusable extends IOException {
    Unusable(String why) {
      super(why);
    }
  }

  /** Another process has the folder. */
  public static final class Taken extends IOException {
    Taken(Throwable cause) {
      super("another process has the folder", cause);
    }
  }

  /**
   * How far it is.
   *
   * @param until what changed before then is in
   * @param whole when it was last compared with all there is
   */
  public record Position(Instant until, Instant whole) {}

  /**
   * The index of the folder.
   *
   * @throws Taken when another process has it
   * @throws Unusable when it must be made anew
   * @throws IOException when it is broken, or not there
   */
  public static ItemIndex open(Path folder) throws IOException {
    ItemIndex index = of(folder, IndexWriterConfig.OpenMode.APPEND);
    if (!LAYOUT.equals(index.data().get(LAYOUT_KEY))) {
      index.close();
      throw new Unusable("layout " + index.data().get(LAYOUT_KEY));
    }
    return index;
  }

  /** An empty one in the folder, in place of what is there. It is none until it is committed. */
  public static ItemIndex create(Path folder) throws IOException {
    return of(folder, IndexWriterConfig.OpenMode.CREATE);
  }

  private static ItemIndex of(Path folder, IndexWriterConfig.OpenMode mode) throws IOException {
    return of(FSDirectory.open(folder), mode);
  }

  static ItemIndex of(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
    IndexWriter writer = null;
    try {
      writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig()
                  .setOpenMode(mode)
                  .setRAMBufferSizeMB(BUFFER_MB)
                  .setCommitOnClose(false));
      return new ItemIndex(directory, writer, new SearcherManager(writer, null));
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new Taken(e);
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw e;
    }
  }

  /** Puts the entry in place of the one of its id. */
  public void put(Entry entry) throws IOException {
    writer.updateDocument(new Term(Fields.ID, entry.id()), Fields.document(entry));
  }

  public void remove(String id) throws IOException {
    writer.deleteDocuments(new Term(Fields.ID, id));
  }

  /** What was put and removed is seen from now on. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Keeps all of it, with how far it is. */
  public void commit(Position position) throws IOException {
    Map<String, String> data =
        Map.of(
            LAYOUT_KEY, LAYOUT,
            UNTIL_KEY, position.until().toString(),
            WHOLE_KEY, position.whole().toString());
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /** How far it is, as it was committed. */
  public Position position() throws IOException {
    Map<String, String> data = data();
    String until = data.get(UNTIL_KEY);
    String whole = data.get(WHOLE_KEY);
    if (until == null || whole == null) {
      throw new Unusable("no position");
    }
    return new Position(Instant.parse(until), Instant.parse(whole));
  }

  private Map<String, String> data() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    return data == null
        ? Map.of()
        : StreamSupport.stream(data.spliterator(), false)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A page of what is looked for, from that hit on. */
  public Found find(Asked asked, int from, int size) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      Query query = Queries.of(asked);
      int total = searcher.count(query);
      if (from >= total) {
        return new Found(total, List.of());
      }
      boolean newest = asked.newest() || asked.words().isEmpty();
      int most = Math.min(total, from + size);
      TopFieldDocs top =
          searcher.search(
              query, new TopFieldCollectorManager(newest ? NEWEST : BEST, most, null, most));
      var hits = new ArrayList<Found.Hit>();
      StoredFields stored = searcher.storedFields();
      for (int i = from; i < top.scoreDocs.length; i++) {
        hits.add(hit(stored, top.scoreDocs[i]));
      }
      return new Found(total, hits);
    } finally {
      searchers.release(searcher);
    }
  }

  private static Found.Hit hit(StoredFields stored, ScoreDoc at) throws IOException {
    Document document = stored.document(at.doc);
    return new Found.Hit(
        Objects.requireNonNull(document.get(Fields.ID)),
        Objects.requireNonNull(document.get(Fields.MARK)),
        List.of(document.getValues(Fields.TEXT)));
  }

  /** The ids of those of which some text is not in. */
  public List<String> partial(int most) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      var ids = new ArrayList<String>();
      var query = new TermQuery(new Term(Fields.PARTIAL, Fields.PARTIAL));
      for (ScoreDoc at : searcher.search(query, most).scoreDocs) {
        ids.add(
            Objects.requireNonNull(
                searcher.storedFields().document(at.doc, Set.of(Fields.ID)).get(Fields.ID)));
      }
      return ids;
    } finally {
      searchers.release(searcher);
    }
  }

  /** Of all that is in it, the mark by the id. */
  public Map<String, String> marks() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      Map<String, String> marks = new HashMap<>();
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        SortedDocValues made = DocValues.getSorted(leaf.reader(), Fields.MARK);
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if ((live == null || live.get(doc)) && ids.advanceExact(doc) && made.advanceExact(doc)) {
            marks.put(
                ids.lookupOrd(ids.ordValue()).utf8ToString(),
                made.lookupOrd(made.ordValue()).utf8ToString());
          }
        }
      }
      return marks;
    } finally {
      searchers.release(searcher);
    }
  }

  /** The files of the last commit, none of which ever changes. */
  public List<String> committed() throws IOException {
    return List.copyOf(SegmentInfos.readLatestCommit(directory).files(true));
  }

  /** What was not committed is lost. */
  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
      writer.rollback();
    }
  }
}
