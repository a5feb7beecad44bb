package vn.xetkhen.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.Masking;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Sha256;

/** Looks at what the lines of a run say, one after the other: whether it fits together. */
final class RunContent {
  private static final Messages MESSAGES = Messages.beside(RunContent.class);
  private static final String DOSSIER = "dossier/sha256";

  private final int run;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<Integer> unsound = new HashSet<>();
  private final Map<String, Long> packs = new LinkedHashMap<>();
  private final Map<String, Long> files = new LinkedHashMap<>();
  private final Map<String, String> plans = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();
  private @Nullable String nonce;
  private @Nullable String later;
  private boolean masks = true;
  private boolean selects;
  private long dossiers;
  private long masked;
  private @Nullable JsonNode end;
  private long endAt;

  RunContent(int run) {
    this.run = run;
  }

  /** Looks at the next line. */
  void add(Line line, int at) {
    Line.Heading heading = line.heading();
    if (heading == null) {
      return;
    }
    int before = faults.size();
    try {
      switch (heading.type()) {
        case "run" -> start(line, heading.seq());
        case "end" -> {
          end = line.tree();
          endAt = heading.seq();
        }
        case "head" -> line.tree(); // half a head is none
        case "decision", "refusal", "selection" -> entry(line, heading);
        default -> tell(heading.seq(), "content.type", heading.type());
      }
    } catch (IOException e) {
      tell(heading.seq(), "content.json");
    }
    if (faults.size() > before) {
      unsound.add(at);
    }
  }

  private void tell(long entry, String key, Object... seen) {
    faults.add(Fault.entry(FaultKind.CONTENT, run, entry, key, seen));
  }

  private void start(Line line, long seq) throws IOException {
    JsonNode tree = line.tree();
    nonce = tree.path("nonce").asText(null);
    JsonNode mask = tree.path("mask");
    masks = !mask.isArray() || !mask.isEmpty(); // what was altered proves nothing of the entries
    selects = tree.path("command").asText("").equals("select");
    String format = tree.path("format").asText("");
    if (!format.equals("xetkhen.run/1")) {
      later = format.matches("xetkhen\\.run/[1-9][0-9]{0,8}") ? format : null;
      tell(seq, "content.format", format);
    }
  }

  private void entry(Line line, Line.Heading heading) throws IOException {
    long seq = heading.seq();
    int before = faults.size();
    counts.merge(heading.type(), 1L, Long::sum);
    Map<String, String> head = EntryHead.texts(line.bytes(), heading.type());
    byte[] content = line.content();
    masked += head.containsKey("original") ? 1 : 0;
    if (content == null) {
      tell(seq, "content.none", MESSAGES.text("part." + heading.type()));
      return;
    }
    if (!Sha256.hex(content).equals(head.get("sha256"))) {
      tell(seq, "content.sha256", MESSAGES.text("part." + heading.type()));
    }
    dossier(head, seq);
    String rules = null;
    String own = null;
    if (heading.type().equals("decision")) {
      Map<String, String> decision = EntryHead.texts(content, "verdict");
      decision(decision, head.get(DOSSIER), seq);
      rules = decision.getOrDefault("plan/rulesSha256", "");
      plans.putIfAbsent(rules, decision.getOrDefault("plan/id", ""));
      own = decision.getOrDefault(DOSSIER, "");
    }
    for (LeftOut.Wrong wrong : LeftOut.of(line, head, own, masks)) {
      tell(seq, wrong.key(), wrong.seen());
    }
    if (faults.size() == before) { // what was altered names what it likes
      for (String name : List.of("rewards", "council")) {
        String file = head.get(name);
        if (file != null) {
          files.putIfAbsent(file, seq);
        }
      }
      if (rules != null) {
        packs.putIfAbsent(rules, seq);
      }
    }
  }

  private void dossier(Map<String, String> head, long seq) {
    String text = head.get("dossier/text");
    String base64 = head.get("dossier/base64");
    dossiers += text != null || base64 != null ? 1 : 0;
    String hash = head.get(DOSSIER);
    if (hash == null || (text == null && base64 == null)) {
      return;
    }
    if (!hash.equals(text != null ? sha256(text) : decoded(base64))) {
      tell(seq, "content.dossier");
    }
  }

  private static String sha256(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(@Nullable String base64) {
    try {
      return Sha256.hex(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return ""; // no hash at all
    }
  }

  private void decision(Map<String, String> decision, @Nullable String hash, long seq) {
    counts.merge(decision.getOrDefault("verdict", ""), 1L, Long::sum);
    String own = decision.getOrDefault(DOSSIER, "");
    if (!own.equals(hash == null ? Masking.MASK : hash)) {
      tell(seq, "content.other-dossier");
    }
  }

  /** The places of lines whose content does not fit their own hashes. */
  Set<Integer> unsound() {
    return unsound;
  }

  /** What does not fit. */
  List<Fault> faults() {
    return faults;
  }

  /** What does not fit of the run as a whole, whose lines follow one another. */
  List<Fault> whole() {
    List<Fault> whole = new ArrayList<>();
    JsonNode said = end;
    if (said == null) {
      whole.add(Fault.run(FaultKind.CONTENT, run, "content.no-end"));
      return whole;
    }
    for (String name : List.of("eligible", "ineligible", "undetermined", "refused")) {
      String key = name.equals("refused") ? "refusal" : name.toUpperCase(Locale.ROOT);
      long counted = counts.getOrDefault(key, 0L);
      long stated = said.path("counts").path(name).asLong(-1);
      if (counted != stated) {
        whole.add(
            Fault.entry(
                FaultKind.CONTENT,
                run,
                endAt,
                "content.counts",
                MESSAGES.text("count." + name),
                stated,
                counted));
      }
    }
    if (unselected() && said.path("exit").asInt(-1) == 0) {
      whole.add(Fault.entry(FaultKind.CONTENT, run, endAt, "content.no-selection"));
    }
    Set<String> stated = new HashSet<>();
    said.path("packs").forEach(pack -> stated.add(pack.path("rulesSha256").asText()));
    packs.forEach(
        (hash, seq) -> {
          if (!stated.contains(hash)) {
            whole.add(Fault.entry(FaultKind.RULES_NOT_HASHED, run, seq, "rules.unstated", hash));
          }
        });
    stated.forEach(hash -> packs.putIfAbsent(hash, endAt));
    return whole;
  }

  /** Whether places were to be filled and no selection is there. */
  private boolean unselected() {
    return selects && counts.getOrDefault("selection", 0L) == 0;
  }

  /** What was counted, without what is named by entries that are told to be wrong. */
  RunCheck.Content counted(List<Fault> told) {
    packs.values().removeIf(seq -> told.stream().anyMatch(fault -> fault.names(seq)));
    files.values().removeIf(seq -> told.stream().anyMatch(fault -> fault.names(seq)));
    return new RunCheck.Content(
        nonce,
        later,
        counts.getOrDefault("decision", 0L),
        counts.getOrDefault("refusal", 0L),
        counts.getOrDefault("selection", 0L),
        dossiers,
        masked,
        packs,
        files,
        plans,
        unselected());
  }
}
