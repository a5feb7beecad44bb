package vn.xetkhen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.xetkhen.audit.read.Run;

/**
 * Runs whose packs do not contradict each other.
 *
 * @param packs the hash of the rules by plan
 */
record RunGroup(Map<String, String> packs, List<Run> runs) {

  /** As few groups as their rules allow. */
  static List<RunGroup> of(List<Run> runs) {
    List<RunGroup> groups = new ArrayList<>();
    for (Run run : runs) {
      RunGroup fits = null;
      for (RunGroup group : groups) {
        boolean agrees =
            run.packs().entrySet().stream()
                .allMatch(
                    pack -> {
                      String hash = group.packs().get(pack.getKey());
                      return hash == null || hash.equals(pack.getValue());
                    });
        fits = fits == null && agrees ? group : fits;
      }
      if (fits == null) {
        fits = new RunGroup(new TreeMap<>(), new ArrayList<>());
        groups.add(fits);
      }
      fits.packs().putAll(run.packs());
      fits.runs().add(run);
    }
    return groups;
  }
}
