package vn.xetkhen.audit;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.text.Sha256;

/**
 * Appends one run to a record. It is written under {@code open/}, and takes its place and number
 * among the closed runs only when all of it is on the disk; what is killed before that leaves an
 * unfinished run there and touches nothing else. Several processes may append at once. For use by
 * one thread.
 */
public final class RunWriter implements Closeable {
  /**
   * Level 2 of 22: a thirtieth of the size at a gigabyte a second; level 3 saves a twelfth more.
   */
  private static final int LEVEL = 2;

  /**
   * Compressing a line at a time would fetch the compressor's tables into the processor's cache
   * anew for each, and other threads' work out of it; these many bytes are some three hundred.
   */
  private static final int MANY_LINES = 1 << 22;

  private final RecordFolder record;
  private final Kept kept;
  private final Path file;
  private final FileChannel channel;
  private final OutputStream out;
  private final DigestOutputStream line;
  private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
  private final Map<String, String> packs = new TreeMap<>();
  private long refused;
  private long seq;
  private @Nullable String prev;
  private boolean done;

  /**
   * A run that is closed and on the disk.
   *
   * @param number from 1
   * @param head the hash of its last line
   */
  public record Closed(int number, String head) {

    /** What people name it by. */
    public String id() {
      return Head.id(number, head);
    }
  }

  private RunWriter(RecordFolder record, Path file, FileChannel channel, String nonce)
      throws IOException {
    this.record = record;
    this.file = file;
    this.channel = channel;
    this.kept = new Kept(record, nonce);
    OutputStream frames =
        new ZstdOutputStreamNoFinalizer(Channels.newOutputStream(channel), LEVEL)
            .setChecksum(true)
            .setCloseFrameOnFlush(true);
    this.out = new BufferedOutputStream(frames, MANY_LINES);
    this.line = new DigestOutputStream(out, Sha256.digest());
  }

  /**
   * Begins a run.
   *
   * @throws RecordException where the record cannot be written
   */
  public static RunWriter begin(RecordFolder record, RunStart start) throws RecordException {
    LastRun.of(record); // what cannot be chained to is told before anything is decided
    Path file = record.open().resolve(start.nonce() + ".jsonl.zst");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      RunWriter writer = new RunWriter(record, file, channel, start.nonce());
      try {
        Locks.own(channel);
        writer.line(JsonLine.line("run", 0, null, out -> StartLine.write(out, start)));
        writer.out.flush();
        return writer;
      } catch (IOException e) {
        writer.close();
        throw e;
      }
    } catch (IOException e) {
      throw RecordException.unwritable(file, e);
    }
  }

  /**
   * Keeps a pack that decisions of this run name.
   *
   * @throws RecordException where it cannot be written
   */
  public void pack(PackFiles files) throws RecordException {
    kept.pack(files);
    packs.put(files.id(), files.rulesSha256());
  }

  /**
   * Keeps a file that the run used.
   *
   * @return the SHA-256 of its bytes, by which a selection names it
   * @throws RecordException where it cannot be written
   */
  public String keep(byte[] bytes) throws RecordException {
    return kept.file(bytes);
  }

  /**
   * Writes the next entry.
   *
   * @throws RecordException where it cannot be written
   */
  public void add(Entry entry) throws RecordException {
    try {
      line.write(JsonLine.heading(entry.type(), seq, prev));
      entry.write(line);
      ended();
    } catch (IOException e) {
      throw RecordException.unwritable(file, e);
    }
    Verdict verdict = entry.verdict();
    if (verdict != null) {
      verdicts.merge(verdict, 1L, Long::sum);
    }
    refused += entry.type().equals("refusal") ? 1 : 0;
  }

  /**
   * Closes the run: what it returns is on the disk, and chained to the run before.
   *
   * @param signer signs the head; null where the record is not signed
   * @throws RecordException where it cannot be written; then the run is not in the record
   */
  public Closed close(RunEnd end, @Nullable Signer signer) throws RecordException {
    try {
      out.flush();
      line(JsonLine.line("end", seq, prev, json -> StartLine.write(json, end, counts(), packs)));
      try (Locks.Held held = Locks.closing(record)) {
        Closed closed = closed(signer);
        held.release();
        return closed;
      }
    } catch (IOException e) {
      throw RecordException.unwritable(file, e);
    } finally {
      close();
    }
  }

  private Closed closed(@Nullable Signer signer) throws IOException {
    LastRun last = LastRun.of(record);
    int number = last.number() + 1;
    String before = java.util.Objects.requireNonNull(prev);
    Line head = Head.of(seq, before, number, last.head(), signer).line();
    line(head);
    out.close();
    Durable.file(file);
    Files.move(file, record.run(number));
    done = true;
    Durable.folder(record.runs());
    return new Closed(number, head.hash());
  }

  private long[] counts() {
    return new long[] {
      verdicts.getOrDefault(Verdict.ELIGIBLE, 0L),
      verdicts.getOrDefault(Verdict.INELIGIBLE, 0L),
      verdicts.getOrDefault(Verdict.UNDETERMINED, 0L),
      refused
    };
  }

  private void line(Line whole) throws IOException {
    line.write(whole.bytes());
    ended();
  }

  private void ended() throws IOException {
    out.write('\n');
    prev = HexFormat.of().formatHex(line.getMessageDigest().digest());
    seq++;
  }

  /** Gives up: what was written of the run goes away; what is closed stays. */
  @Override
  public void close() {
    if (done) {
      return;
    }
    done = true;
    try {
      out.close();
    } catch (IOException e) {
      Durable.quietly(channel);
    }
    Durable.quietly(channel);
    Durable.delete(file);
  }
}
