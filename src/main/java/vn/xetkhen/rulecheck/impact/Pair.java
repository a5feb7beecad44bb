package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Installed;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.plan.PackResult;
import vn.xetkhen.plan.PackSource;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Parsed;

/** One plan's pack before and after an edit, both sound. Safe for use by several threads. */
public final class Pair {
  private final Pack before;
  private final Pack after;
  private final List<Edit> edits;
  private final Names names;

  private Pair(Pack before, Pack after, List<Edit> edits, Names names) {
    this.before = before;
    this.after = after;
    this.edits = List.copyOf(edits);
    this.names = names;
  }

  /** The pair of a plan of which both packs are ready. */
  static Pair of(Installed old, Pack before, Installed now, Pack after) {
    String id = before.plan().id();
    Written was = new Written(before, source(old.packs(id), id), files(old.packs(id), id));
    Written is = new Written(after, source(now.packs(id), id), files(now.packs(id), id));
    RuleEdits rules = new RuleEdits(was, is);
    PlanEdits plan = new PlanEdits(was, is, rules.renamed());
    List<Edit> edits = new ArrayList<>(rules.edits());
    edits.addAll(plan.edits());
    return new Pair(before, after, edits, plan.names());
  }

  private static PackSource source(Packs packs, String id) {
    if (packs.pack(id) instanceof PackResult.Loaded loaded) {
      return loaded.source();
    }
    throw new IllegalStateException("the pack " + id + " was sound and is not any more");
  }

  private static PackFiles files(Packs packs, String id) {
    Parsed<PackFiles> files = Objects.requireNonNull(packs.files(id));
    return ((Parsed.Good<PackFiles>) files).value();
  }

  /** The plan's id. */
  public String id() {
    return before.plan().id();
  }

  /** The pack as it was. */
  public Pack before() {
    return before;
  }

  /** The pack as it is. */
  public Pack after() {
    return after;
  }

  /** What differs, by part. */
  public List<Edit> edits() {
    return edits;
  }

  /** Whether all that decides is the same to the byte: comments and layout too. */
  public boolean same() {
    return before.rulesSha256().equals(after.rulesSha256());
  }

  /** The names that only changed. */
  Names names() {
    return names;
  }

  /** The only edit that bears on what is decided; none where there are several. */
  List<Edit> only() {
    List<Edit> deciding = edits.stream().filter(Edit::decides).toList();
    return deciding.size() == 1 ? deciding : List.of();
  }

  /** The edit of a part, or null where it was not edited. */
  @Nullable Edit edit(Edit.Part part, String id) {
    for (Edit edit : edits) {
      if (edit.part() == part && edit.id().equals(id)) {
        return edit;
      }
    }
    return null;
  }
}
