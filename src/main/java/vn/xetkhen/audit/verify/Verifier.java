package vn.xetkhen.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.text.Messages;

/**
 * Checks whether a record is intact. Runs can be looked through by several threads; nothing is
 * written, so a record on a medium that cannot be written is checked all the same.
 */
public final class Verifier {
  private static final Set<String> OWN =
      Set.of("record.json", "lock", "packs", "files", "runs", "open");

  private static final Messages MESSAGES = Messages.beside(Verifier.class);

  /** Faults after which it is not known what a run named. */
  private static final Set<FaultKind> LOSING =
      Collections.unmodifiableSet(
          EnumSet.of(
              FaultKind.ALTERED,
              FaultKind.REMOVED,
              FaultKind.FOREIGN,
              FaultKind.CUT_OFF,
              FaultKind.CONTENT,
              FaultKind.UNREADABLE));

  private final RecordFolder record;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Set<String> leftovers = new TreeSet<>();
  private final List<Integer> numbers = new ArrayList<>();

  private Verifier(RecordFolder record) {
    this.record = record;
  }

  /**
   * Of a record.
   *
   * @throws RecordException where the folder is not there, is no record, is one of a later version,
   *     or cannot be read
   */
  public static Verifier of(Path folder) throws RecordException {
    Verifier verifier = new Verifier(new RecordFolder(folder));
    try {
      RecordFolder.open(folder);
    } catch (RecordException e) {
      if (RecordFolder.later(folder) || !Files.isDirectory(folder.resolve("runs"))) {
        throw e;
      }
      boolean there = Files.exists(folder.resolve("record.json"));
      verifier.faults.add(
          there
              ? Fault.file(FaultKind.ALTERED, "record.json", "record.altered")
              : Fault.file(FaultKind.MISSING_FILE, "record.json", "record.gone"));
    }
    verifier.list();
    return verifier;
  }

  private void list() throws RecordException {
    for (Path file : Leftover.listed(record, "runs", leftovers)) {
      String name = file.getFileName().toString();
      int number = name.matches("[0-9]{6,9}\\.jsonl\\.zst") ? number(name) : 0;
      if (number > 0 && record.run(number).getFileName().toString().equals(name)) {
        numbers.add(number);
      } else {
        faults.add(Fault.file(FaultKind.FOREIGN, "runs/" + name, "file.strange"));
      }
    }
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(0, name.indexOf('.')));
  }

  /** The numbers of the runs, rising. */
  public List<Integer> numbers() {
    return numbers.stream().sorted().toList();
  }

  /** Looks through one run. */
  public RunCheck run(int number) {
    return new RunChecker(record).check(number);
  }

  /**
   * Everything, from what was found in each run.
   *
   * @param runs all of them
   * @throws RecordException where the folder of the record cannot be listed, or all that is wrong
   *     is that a later version wrote a run
   */
  public Verification verified(List<RunCheck> runs, Trust trust) throws RecordException {
    TreeMap<Integer, RunCheck> files = new TreeMap<>();
    runs.forEach(run -> files.put(run.number(), run));
    List<Fault> found = new ArrayList<>(faults);
    List<Remark> told = new ArrayList<>(remarks);
    runs.forEach(run -> found.addAll(run.faults()));
    Map<Integer, RunCheck> placed = new Slots(files, trust, found).placed();
    TreeMap<Integer, RunCheck> own = new TreeMap<>(placed);
    new Joints(own, trust, found).check();
    Set<String> left = new TreeSet<>(leftovers);
    boolean writing = Unfinished.told(record, left, found, told);
    Stored stored = new Stored(record, left, found);
    stored.check();
    later(placed, found);
    used(placed, stored, found, told, writing);
    if (!left.isEmpty()) {
      told.add(Remark.of("leftover", left.size(), left.iterator().next()));
    }
    others(told);
    Summary summary = new Summary(files, own, trust);
    told.addAll(summary.remarks());
    return new Verification(
        record.folder().toString(),
        summary.totals(stored.packs().size(), stored.files().size()),
        summary.last(),
        summary.keys(),
        !trust.keys().isEmpty(),
        summary.receipts(),
        sorted(found),
        told,
        summary.unproved());
  }

  private static List<Fault> sorted(List<Fault> faults) {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort(
        (one, other) -> {
          int runs = Integer.compare(order(one.run()), order(other.run()));
          int entries = Long.compare(order(one.entry()), order(other.entry()));
          return runs != 0 ? runs : entries != 0 ? entries : one.kind().compareTo(other.kind());
        });
    return sorted;
  }

  private static int order(@Nullable Integer run) {
    return run == null ? Integer.MAX_VALUE : run;
  }

  private static long order(@Nullable Long entry) {
    return entry == null ? -1 : entry;
  }

  /**
   * Where nothing else is wrong, a run of a later version is no fault: it cannot be checked here.
   */
  private void later(Map<Integer, RunCheck> runs, List<Fault> found) throws RecordException {
    Set<Integer> later = new TreeSet<>();
    runs.forEach(
        (number, run) -> {
          if (run.later()) {
            later.add(number);
          }
        });
    if (!later.isEmpty() && found.stream().allMatch(f -> f.run() != null && of(later, f))) {
      int first = later.iterator().next();
      RunCheck run = runs.get(first);
      throw new RecordException(
          MESSAGES.text("run.later", record.run(first), run == null ? null : run.content().later()),
          null);
    }
  }

  private static boolean of(Set<Integer> later, Fault fault) {
    boolean content =
        fault.kind() == FaultKind.CONTENT || fault.kind() == FaultKind.RULES_NOT_HASHED;
    return content && later.contains(fault.run());
  }

  private static void used(
      Map<Integer, RunCheck> runs,
      Stored stored,
      List<Fault> found,
      List<Remark> told,
      boolean writing) {
    TreeMap<String, List<String>> packs = new TreeMap<>();
    TreeMap<String, List<String>> files = new TreeMap<>();
    Set<Integer> lost = new HashSet<>(); // what they named is not known
    for (Fault fault : found) {
      if (fault.run() != null && LOSING.contains(fault.kind())) {
        lost.add(fault.run());
      }
    }
    runs.forEach(
        (number, run) -> {
          if (foreign(run, found)) {
            return;
          }
          run.content().packs().forEach((hash, seq) -> name(packs, hash, number, seq));
          run.content().files().forEach((hash, seq) -> name(files, hash, number, seq));
        });
    if (stored.packsListed()) {
      lacking(packs, stored.packs(), "packs/", FaultKind.RULES_NOT_HASHED, "rules.gone", found);
    }
    if (stored.filesListed()) {
      lacking(files, stored.files(), "files/", FaultKind.MISSING_FILE, "file.gone", found);
    }
    Set<String> unused = new TreeSet<>();
    stored.packs().stream()
        .filter(h -> !packs.containsKey(h))
        .forEach(h -> unused.add("packs/" + h));
    stored.files().stream()
        .filter(h -> !files.containsKey(h))
        .forEach(h -> unused.add("files/" + h));
    if (!unused.isEmpty() && !writing && lost.isEmpty()) {
      String code = runs.isEmpty() ? "no-run" : "unused";
      told.add(Remark.of(code, unused.size(), unused.iterator().next()));
    }
  }

  /** Whether a run is told as a whole not to be of this record. */
  private static boolean foreign(RunCheck run, List<Fault> found) {
    return run.head() != null
        && found.stream()
            .anyMatch(
                fault ->
                    fault.kind() == FaultKind.FOREIGN
                        && Objects.equals(fault.run(), run.number())
                        && fault.names(run.last()));
  }

  private static void name(Map<String, List<String>> all, String hash, int run, long seq) {
    all.computeIfAbsent(hash, h -> new ArrayList<>())
        .add(String.format(Locale.ROOT, "%d:%d", run, seq));
  }

  private static void lacking(
      Map<String, List<String>> named,
      Set<String> there,
      String folder,
      FaultKind kind,
      String key,
      List<Fault> found) {
    named.forEach(
        (hash, places) -> {
          if (!there.contains(hash)) {
            found.add(Fault.file(kind, folder + hash, key, places.size(), places.get(0)));
          }
        });
  }

  private void others(List<Remark> told) throws RecordException {
    try (Stream<Path> entries = Files.list(record.folder())) {
      Set<String> strange =
          entries
              .map(entry -> entry.getFileName().toString())
              .filter(name -> !OWN.contains(name) && !name.startsWith("."))
              .collect(Collectors.toCollection(TreeSet::new));
      if (!strange.isEmpty()) {
        told.add(Remark.of("beside", strange.size(), strange.iterator().next()));
      }
    } catch (IOException e) {
      throw RecordException.unreadable(record.folder(), e);
    }
  }
}
