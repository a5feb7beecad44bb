package vn.xetkhen.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunLines;

/**
 * Checks whether a record is intact. Runs can be looked through by several threads; nothing is
 * written, so a record on a medium that cannot be written is checked all the same.
 */
public final class Verifier {
  private static final Set<String> OWN =
      Set.of("record.json", "lock", "packs", "files", "runs", "open");

  private final RecordFolder record;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
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
    for (Path file : record.listed(record.runs())) {
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
   * @throws RecordException where a folder of the record cannot be listed
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
    boolean writing = unfinished(found, told);
    Map<String, String> plans = new HashMap<>();
    runs.forEach(run -> run.content().plans().forEach(plans::putIfAbsent));
    Stored stored = new Stored(record, plans, found);
    stored.check();
    used(files, stored, found, told, writing);
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

  /** Tells of runs that were never closed; says whether one is being written. */
  private boolean unfinished(List<Fault> found, List<Remark> told) throws RecordException {
    boolean writing = false;
    for (Path file : record.unfinished()) {
      String name = "open/" + file.getFileName();
      try {
        if (RecordFolder.writing(file)) {
          writing = true;
          told.add(Remark.of("in-progress", name));
          continue;
        }
      } catch (RecordException e) {
        if (Files.exists(file)) {
          found.add(Fault.file(FaultKind.UNREADABLE, name, "run.unreadable", e.text()));
        }
        continue;
      }
      long entries = entries(file);
      if (Files.exists(file)) { // otherwise it was closed at this moment
        found.add(Fault.file(FaultKind.UNFINISHED, name, "run.unfinished", entries));
      }
    }
    return writing;
  }

  private static long entries(Path file) {
    long entries = 0;
    try (RunLines lines = RunLines.open(file)) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        entries += line.is("decision") || line.is("refusal") || line.is("selection") ? 1 : 0;
      }
    } catch (IOException e) {
      return entries; // as far as it can be read
    }
    return entries;
  }

  private static void used(
      Map<Integer, RunCheck> runs,
      Stored stored,
      List<Fault> found,
      List<Remark> told,
      boolean writing) {
    TreeMap<String, List<String>> packs = new TreeMap<>();
    TreeMap<String, List<String>> files = new TreeMap<>();
    runs.forEach(
        (number, run) -> {
          run.content().packs().forEach((hash, seq) -> name(packs, hash, number, seq));
          run.content().files().forEach((hash, seq) -> name(files, hash, number, seq));
        });
    packs.forEach(
        (hash, places) -> {
          if (!stored.packs().contains(hash)) {
            stored.rules(
                FaultKind.MISSING_FILE,
                hash,
                "rules.gone",
                places.size(),
                places.get(0),
                "packs/" + hash);
          }
        });
    files.forEach(
        (hash, places) -> {
          if (!stored.files().contains(hash)) {
            String file = "files/" + hash;
            found.add(
                Fault.file(
                    FaultKind.MISSING_FILE, file, "file.gone", places.size(), places.get(0)));
          }
        });
    Set<String> unused = new TreeSet<>();
    stored.packs().stream()
        .filter(h -> !packs.containsKey(h))
        .forEach(h -> unused.add("packs/" + h));
    stored.files().stream()
        .filter(h -> !files.containsKey(h))
        .forEach(h -> unused.add("files/" + h));
    if (!unused.isEmpty() && !writing) {
      told.add(Remark.of("unused", unused.size(), unused.iterator().next()));
    }
  }

  private static void name(Map<String, List<String>> all, String hash, int run, long seq) {
    all.computeIfAbsent(hash, h -> new ArrayList<>())
        .add(String.format(Locale.ROOT, "%d:%d", run, seq));
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
