package vn.xetkhen.audit.verify;

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

/** Compares what runs name with what a record keeps. */
final class Named {
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

  private Named() {}

  /** Tells of what is named and not kept, and of what is kept and not named. */
  static void used(
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
    packs.forEach(
        (hash, places) -> {
          if (stored.packsListed() && !stored.packs().contains(hash)) {
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
          if (stored.filesListed() && !stored.files().contains(hash)) {
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
}
