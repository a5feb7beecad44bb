package vn.xetkhen.audit.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Head;
import vn.xetkhen.audit.Keys;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** Counts what was checked, and says what that does not prove. */
final class Summary {
  private static final Messages MESSAGES = Messages.beside(Summary.class);

  private final Collection<RunCheck> files;
  private final NavigableMap<Integer, RunCheck> runs;
  private final Trust trust;
  private final Map<String, Long> keys = new TreeMap<>();
  private long unsigned;
  private int firstSigned;
  private int unsignedAfter;

  /**
   * Of a record.
   *
   * @param files by the numbers that they bear
   * @param runs by their own numbers
   */
  Summary(Map<Integer, RunCheck> files, NavigableMap<Integer, RunCheck> runs, Trust trust) {
    this.files = files.values();
    this.runs = runs;
    this.trust = trust;
    runs.forEach(this::signed);
  }

  private void signed(int number, RunCheck run) {
    Head head = run.head();
    if (head == null) {
      return;
    }
    switch (trust.signed(run)) {
      case NOT -> {
        unsigned++;
        unsignedAfter = firstSigned > 0 && unsignedAfter == 0 ? number : unsignedAfter;
      }
      case GOOD, OTHER_KEY -> {
        keys.merge(String.valueOf(Trust.fingerprint(head)), 1L, Long::sum);
        firstSigned = firstSigned == 0 ? number : firstSigned;
      }
      default -> firstSigned = firstSigned == 0 ? number : firstSigned;
    }
  }

  Verification.Totals totals(long packs, long stored) {
    return new Verification.Totals(
        files.size(),
        sum(c -> c.decisions() + c.refusals() + c.selections()),
        sum(RunCheck.Content::decisions),
        sum(RunCheck.Content::refusals),
        sum(RunCheck.Content::selections),
        sum(RunCheck.Content::dossiers),
        sum(RunCheck.Content::masked),
        packs,
        stored,
        keys.values().stream().mapToLong(Long::longValue).sum(),
        unsigned);
  }

  private long sum(ToLongFunction<RunCheck.Content> of) {
    return files.stream().map(RunCheck::content).mapToLong(of).sum();
  }

  /** The last run and its head. */
  @Nullable Receipt last() {
    RunCheck last = runs.isEmpty() ? null : runs.lastEntry().getValue();
    String hash = last == null ? null : last.hash();
    return hash == null ? null : new Receipt(runs.lastKey(), hash);
  }

  List<Verification.Key> keys() {
    List<String> given = trust.keys().stream().map(Keys::fingerprint).toList();
    List<Verification.Key> all = new ArrayList<>();
    keys.forEach((print, n) -> all.add(new Verification.Key(print, n, given.contains(print))));
    return all;
  }

  List<Verification.Held> receipts() {
    List<Verification.Held> held = new ArrayList<>();
    for (Receipt receipt : trust.receipts()) {
      RunCheck run = runs.get(receipt.run());
      String hash = run == null ? null : run.hash();
      Verification.Standing standing =
          hash == null
              ? Verification.Standing.MISSING
              : Objects.equals(hash, receipt.head())
                  ? Verification.Standing.MATCHES
                  : Verification.Standing.DIFFERS;
      held.add(new Verification.Held(receipt, standing));
    }
    return held;
  }

  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    if (unsignedAfter > 0) {
      remarks.add(Remark.of("no-longer-signed", firstSigned, unsignedAfter));
    }
    if (keys.size() > 1) {
      remarks.add(Remark.of("several-keys", keys.size()));
    }
    runs.forEach(
        (number, run) -> {
          if (run.content().unselected() && run.faults().isEmpty()) {
            remarks.add(Remark.of("no-selection", number));
          }
        });
    return remarks;
  }

  List<Text> unproved() {
    List<Text> texts = new ArrayList<>();
    int last = runs.isEmpty() ? 0 : runs.lastKey();
    int held =
        receipts().stream()
            .filter(receipt -> receipt.standing() == Verification.Standing.MATCHES)
            .mapToInt(receipt -> receipt.receipt().run())
            .max()
            .orElse(0);
    if (held == 0) {
      boolean given = !trust.receipts().isEmpty();
      texts.add(given ? MESSAGES.text("unproved.end-differs") : MESSAGES.text("unproved.end"));
    } else if (held < last) {
      texts.add(MESSAGES.text("unproved.end-after", held));
    }
    if (unsigned > 0) {
      texts.add(MESSAGES.text("unproved.unsigned", unsigned));
    }
    if (!keys.isEmpty() && trust.keys().isEmpty()) {
      texts.add(MESSAGES.text("unproved.own-key", String.join(", ", keys.keySet())));
    }
    if (!keys.isEmpty()) {
      texts.add(MESSAGES.text("unproved.key-holder"));
    }
    if (sum(RunCheck.Content::masked) > 0) {
      texts.add(MESSAGES.text("unproved.masked"));
    }
    texts.add(MESSAGES.text("unproved.always"));
    return texts;
  }
}
