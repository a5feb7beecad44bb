package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  private final RecordSource record;
  private final Language language;
  private final Decision.EngineRef versions;
  private final Map<String, @Nullable RecordPack> packs = new LinkedHashMap<>();

  /**
   * A page.
   *
   * @param language what the page speaks when it is opened; it can be switched there
   * @param versions what the foot of the page names
   */
  public RecordPage(RecordSource record, Language language, Decision.EngineRef versions) {
    this.record = record;
    this.language = language;
    this.versions = versions;
  }

  /**
   * Writes the page.
   *
   * @param runs the numbers of the runs to show, ascending
   * @throws IOException where the record cannot be read, or the page cannot be written
   */
  public void write(List<Integer> runs, Writer out) throws IOException {
    out.write(PageParts.begin(language));
    RecordBlocks blocks = new RecordBlocks(out);
    List<Object> about = new ArrayList<>();
    try (RecordIndex index = new RecordIndex()) {
      for (int run : runs) {
        RecordRun read = new RecordRun(run);
        record.lines(run, line -> read.look(line));
        about.add(read.about());
        record.lines(run, line -> entry(read, line, blocks, index));
      }
      blocks.flush();
      List<Object> kept = new ArrayList<>();
      for (Map.Entry<String, @Nullable RecordPack> pack : packs.entrySet()) {
        RecordPack read = pack.getValue();
        if (read != null) {
          blocks.compressed("p" + kept.size(), RecordBlocks.json(read.texts()));
          kept.add(pack.getKey());
        }
      }
      Map<String, Object> summary = new LinkedHashMap<>();
      summary.put("runs", about);
      summary.put("all", record.runs().size());
      summary.put("unfinished", record.unfinished());
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
  }

  private void entry(RecordRun run, String text, RecordBlocks blocks, RecordIndex index)
      throws IOException {
    if (!RecordRun.isEntry(text)) {
      return;
    }
    RecordObject line = RecordObject.parse(text);
    RecordIndex.Place at = new RecordIndex.Place(blocks.block(), blocks.position());
    if (line.textOr("type").equals("refusal")) {
      index.refused(run.number(), line, at);
      blocks.add(new RecordEntry(run.number(), line, null).refusal());
      return;
    }
    Map<String, Object> place = run.places().of(line);
    RecordEntry entry = new RecordEntry(run.number(), line, place);
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
      packs.put(
          hash, named ? RecordPack.read(record.pack(hash), plan.textOr("id"), hash) : null);
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
