package vn.xetkhen.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunLines;
import vn.xetkhen.audit.Unfinished;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.report.record.PageParts;
import vn.xetkhen.text.Language;

/**
 * A record of decisions as one page to read, search and print: no network, no other file. What
 * comes from a dossier is data on it and never markup, and its Content-Security-Policy admits
 * nothing but its own script and style sheet. The same record always gives the same page.
 *
 * <p>Entries are written as they are read; only their short rows and the packs are kept.
 */
public final class RecordPage {
  /** A record that lost more runs than this need not have each of them named. */
  private static final int MOST_GAPS = 1000;

  private final RecordFolder record;
  private final Language language;
  private final Decision.EngineRef versions;
  private final Map<String, @Nullable RecordPack> packs = new LinkedHashMap<>();

  /**
   * A page.
   *
   * @param language what the page speaks when it is opened; it can be switched there
   * @param versions what the foot of the page names
   */
  public RecordPage(RecordFolder record, Language language, Decision.EngineRef versions) {
    this.record = record;
    this.language = language;
    this.versions = versions;
  }

  /**
   * Writes the page. A run that is damaged is shown as far as it can be read, and said to be.
   *
   * @param runs the numbers of the runs to show, rising
   * @return the numbers of those that are damaged
   * @throws IOException where the record cannot be read, or the page cannot be written
   */
  public List<Integer> write(List<Integer> runs, Writer out) throws IOException {
    out.write(PageParts.begin(language));
    RecordBlocks blocks = new RecordBlocks(out);
    List<Object> about = new ArrayList<>();
    List<Integer> damaged = new ArrayList<>();
    try (RecordIndex index = new RecordIndex()) {
      for (int number : runs) {
        RecordRun run = looked(number);
        entries(run, blocks, index);
        about.add(run.about());
        if (!run.whole()) {
          damaged.add(number);
        }
      }
      blocks.flush();
      List<String> kept = packs(blocks);
      Map<String, Object> summary = new LinkedHashMap<>();
      summary.put("runs", about);
      summary.put("all", record.numbers().size());
      summary.put("gaps", gaps());
      summary.put("unfinished", unfinished());
      summary.put("awards", index.awards());
      summary.put("packs", kept);
      summary.put("engine", versions.xetkhen());
      out.write("<script type=\"application/json\" id=\"summary\">");
      out.write(RecordBlocks.harmless(RecordBlocks.json(summary)));
      out.write("</script>\n<script type=\"application/json\" id=\"rows\">");
      index.rows(out);
      out.write("</script>\n");
    }
    out.write(PageParts.end());
    out.flush();
    return damaged;
  }

  /** The hashes of the packs that decided something and whose rules could not be shown. */
  public List<String> lost() {
    return packs.entrySet().stream()
        .filter(pack -> pack.getValue() == null)
        .map(Map.Entry::getKey)
        .toList();
  }

  private RecordRun looked(int number) throws RecordException {
    RecordRun run = new RecordRun(number);
    try (RunLines lines = RunLines.open(record.run(number))) {
      run.look(lines);
    } catch (RunLines.Damaged | JsonProcessingException e) {
      run.damaged();
    } catch (IOException e) {
      throw RecordException.unreadable(record.run(number), e);
    }
    return run;
  }

  private void entries(RecordRun run, RecordBlocks blocks, RecordIndex index) throws IOException {
    try (RunLines lines = RunLines.open(record.run(run.number()))) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (RecordRun.isEntry(line)) {
          entry(run, RecordObject.parse(line), line.hash(), blocks, index);
        }
      }
    } catch (RunLines.Damaged | JsonProcessingException e) {
      run.damaged();
    }
  }

  /** Writes the text of every pack that decided something; returns their hashes in that order. */
  private List<String> packs(RecordBlocks blocks) throws IOException {
    List<String> kept = new ArrayList<>();
    for (Map.Entry<String, @Nullable RecordPack> pack : packs.entrySet()) {
      RecordPack read = pack.getValue();
      if (read != null) {
        blocks.compressed("p" + kept.size(), RecordBlocks.json(read.texts()));
        kept.add(pack.getKey());
      }
    }
    return kept;
  }

  /** The numbers between the first run and the last that no run bears. */
  private List<Integer> gaps() throws RecordException {
    List<Integer> there = record.numbers();
    List<Integer> gaps = new ArrayList<>();
    int expected = 1;
    for (int number : there) {
      for (; expected < number && gaps.size() < MOST_GAPS; expected++) {
        gaps.add(expected);
      }
      expected = number + 1;
    }
    return gaps;
  }

  private List<String> unfinished() throws RecordException {
    return Unfinished.files(record).stream().map(file -> file.getFileName().toString()).toList();
  }

  private void entry(
      RecordRun run, RecordObject line, String hash, RecordBlocks blocks, RecordIndex index)
      throws IOException {
    RecordIndex.Place at = new RecordIndex.Place(blocks.block(), blocks.position());
    if (line.textOr("type").equals("refusal")) {
      index.refused(run.number(), line, at);
      blocks.add(new RecordEntry(run.number(), line, hash, null).refusal());
      return;
    }
    Map<String, Object> place = run.places().of(line);
    RecordEntry entry = new RecordEntry(run.number(), line, hash, place);
    Object status = place == null ? null : place.get("status");
    RecordPack pack = pack(line.object("decision").object("plan"));
    Views.View view = pack == null ? null : view(pack, line.object("decision"));
    index.decided(run.number(), line, view, status, at);
    blocks.add(pack == null || view == null ? entry.alone() : entry.of(pack, view));
  }

  private @Nullable RecordPack pack(RecordObject plan) {
    String hash = plan.textOr("rulesSha256");
    if (!packs.containsKey(hash)) {
      boolean named = hash.matches("[0-9a-f]{64}");
      packs.put(hash, named ? RecordPack.read(record.pack(hash), plan.textOr("id"), hash) : null);
    }
    return packs.get(hash);
  }

  /** The decision beside its plan; null where the plan's tree cannot be followed with it. */
  private static Views.@Nullable View view(RecordPack pack, RecordObject decision) {
    try {
      Views.View view = pack.views().of(new RecordDecision(pack).of(decision), pack.plan());
      view.composition().verdict();
      return view;
    } catch (IllegalArgumentException e) {
      return null; // altered, or masked where the tree looks
    }
  }
}
