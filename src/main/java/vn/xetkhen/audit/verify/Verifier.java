package vn.xetkhen.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    Map<String, String> plans = new HashMap<>();
    runs.forEach(run -> run.content().plans().forEach(plans::putIfAbsent));
    Stored stored = new Stored(record, plans, left, found);
    stored.check();
    later(placed, found);
    Named.used(placed, stored, found, told, writing);
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
        FaultOrder.told(found),
        told,
        summary.unproved());
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
    return content && fault.run() != null && later.contains(fault.run());
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
