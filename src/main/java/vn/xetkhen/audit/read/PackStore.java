package vn.xetkhen.audit.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.text.Problem;

/** The packs that a record keeps, by the hash of their rules. Safe for use by several threads. */
public final class PackStore {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final RecordFolder record;
  private final ConcurrentMap<String, Kept> packs = new ConcurrentHashMap<>();

  /** The packs of a record. */
  public PackStore(RecordFolder record) {
    this.record = record;
  }

  /** What a record keeps under a hash. */
  public sealed interface Kept {

    /** A pack that decides. */
    record Ready(Engine engine, Pack pack) implements Kept {}

    /**
     * Nothing.
     *
     * @param place where it should be
     */
    record Missing(String place) implements Kept {}

    /**
     * Something else than the hash says.
     *
     * @param place where it stands
     * @param seen the hash of what stands there
     */
    record Altered(String place, String seen) implements Kept {}

    /**
     * The very rules, which this version cannot use.
     *
     * @param problems never empty
     */
    record Broken(List<Problem> problems) implements Kept {
      /** Keeps its own copy. */
      public Broken {
        problems = List.copyOf(problems);
      }
    }
  }

  /** What is kept under a hash. */
  public Kept get(String rulesSha256) {
    return packs.computeIfAbsent(rulesSha256, this::open);
  }

  private Kept open(String hash) {
    if (!HASH.matcher(hash).matches()) {
      return new Kept.Missing(record.packs().resolve("…").toString());
    }
    Path place = record.pack(hash);
    if (!Files.isDirectory(place)) {
      return new Kept.Missing(place.toString());
    }
    Engine engine = Engine.open(place);
    if (!engine.problems().isEmpty()) {
      return new Kept.Broken(engine.problems());
    }
    if (engine.ids().size() != 1) {
      return new Kept.Altered(place.toString(), String.join(", ", engine.ids()));
    }
    String id = engine.ids().iterator().next();
    Parsed<PackFiles> files = Objects.requireNonNull(engine.packs().files(id));
    if (files instanceof Parsed.Good<PackFiles> good && !good.value().rulesSha256().equals(hash)) {
      return new Kept.Altered(place.toString(), good.value().rulesSha256());
    }
    PackResult made = engine.pack(id);
    return made instanceof PackResult.Ready ready
        ? new Kept.Ready(engine, ready.pack())
        : new Kept.Broken(((PackResult.Broken) made).problems());
  }
}
