package vn.xetkhen.audit.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.read.Json;
import vn.xetkhen.audit.read.PackStore;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.Text;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

/** Makes entries ready to be decided again, and compares. Safe for use by several threads. */
public final class Replaying {
  private static final Messages MESSAGES = Messages.beside(Replaying.class);
  private static final Pattern SAID = Pattern.compile("/problems/[0-9]+/message");

  private final PackStore packs;
  private final @Nullable DossierStore dossiers;
  private final Decision.EngineRef versions;

  /**
   * A way to replay.
   *
   * @param dossiers where those recorded by hash are looked for; null where nowhere
   * @param versions this build's
   */
  public Replaying(PackStore packs, @Nullable DossierStore dossiers, Decision.EngineRef versions) {
    this.packs = packs;
    this.dossiers = dossiers;
    this.versions = versions;
  }

  /** What an entry can be decided again from. */
  public sealed interface Basis {

    /**
     * The dossier.
     *
     * @param found where it was found; null where the record holds it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Ready(byte[] dossier, @Nullable String found) implements Basis {}

    /** Nothing. */
    record None(Replayed.Not why) implements Basis {}
  }

  /** What a decision or a refusal can be decided again from, its pack included. */
  public Basis basis(Recorded entry) {
    Basis dossier = dossier(entry);
    if (!(dossier instanceof Basis.Ready ready)) {
      return dossier;
    }
    String plan = plan(entry, ready.dossier());
    String hash = plan == null ? null : entry.run().packs().get(plan);
    if (hash == null && plan != null && entry.type() == Recorded.Type.DECISION) {
      return not(Replayed.Why.PACK_MISSING, "not.pack.unlisted", plan);
    }
    if (hash == null && entry.type() == Recorded.Type.DECISION) {
      return not(Replayed.Why.DOSSIER_ALTERED, "not.dossier.plan");
    }
    if (hash == null) {
      return not(
          Replayed.Why.NO_PLAN, plan == null ? "not.plan.none" : "not.plan", String.valueOf(plan));
    }
    PackStore.Kept kept = packs.get(hash);
    if (kept instanceof PackStore.Kept.Missing missing) {
      return not(
          Replayed.Why.PACK_MISSING, "not.pack.missing", String.valueOf(plan), missing.place());
    }
    if (kept instanceof PackStore.Kept.Altered altered) {
      return not(Replayed.Why.PACK_ALTERED, "not.pack.altered", altered.place(), altered.seen());
    }
    if (kept instanceof PackStore.Kept.Broken broken) {
      Text text = MESSAGES.text("not.pack.broken", String.valueOf(plan));
      return new Basis.None(new Replayed.Not(Replayed.Why.PACK_BROKEN, text, broken.problems()));
    }
    return ready;
  }

  /** The dossier of an entry alone. */
  public Basis dossier(Recorded entry) {
    if (entry.masked()) {
      return not(Replayed.Why.MASKED, "not.masked", entry.omissions().size());
    }
    Recorded.Kept kept = entry.dossier();
    String hash = kept == null ? null : kept.sha256();
    if (kept == null || hash == null) {
      return entry.type() == Recorded.Type.DECISION
          ? not(Replayed.Why.DOSSIER_ALTERED, "not.dossier.gone")
          : not(Replayed.Why.UNREAD, "not.unread");
    }
    byte[] bytes = kept.bytes();
    if (bytes != null) {
      String seen = Sha256.hex(bytes);
      return seen.equals(hash)
          ? new Basis.Ready(bytes, null)
          : not(Replayed.Why.DOSSIER_ALTERED, "not.dossier.altered", hash, seen);
    }
    if (dossiers == null) {
      return not(Replayed.Why.HASH_ALONE, "not.hash", hash);
    }
    DossierStore.Stored stored = dossiers.find(hash);
    if (stored == null) {
      String other = dossiers.other(entry.source(), entry.line());
      return other == null
          ? not(Replayed.Why.NOT_FOUND, "not.found", hash)
          : not(Replayed.Why.NOT_FOUND, "not.found.other", hash, entry.where(), other);
    }
    return new Basis.Ready(stored.bytes(), stored.where());
  }

  /** The plan that a decision names; otherwise the one that the dossier asks for. */
  private static @Nullable String plan(Recorded entry, byte[] dossier) {
    String named = entry.type() == Recorded.Type.DECISION ? text(entry, "/plan/id") : null;
    if (named != null) {
      return named;
    }
    Tree tree = TreeReader.json("", dossier);
    Node.Member member = tree.root() == null ? null : tree.root().member("plan");
    return member != null && member.value() instanceof Node.Str text ? text.value().strip() : null;
  }

  private static @Nullable String text(Recorded entry, String pointer) {
    try {
      return Json.tree(entry.content()).at(pointer).textValue();
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /**
   * Compares an entry with what it comes to again.
   *
   * @param type what it comes to again
   * @param json that, exactly as it would be recorded
   */
  public Replayed compare(Recorded entry, Recorded.Type type, String json) {
    boolean same = entry.content().equals(json) || entry.content().equals(escaped(json));
    if (entry.type() == type && same) {
      return new Replayed.Equal(true);
    }
    boolean other = otherVersion(entry);
    Predicate<String> besides = pointer -> other && ofVersion(entry.type(), pointer);
    List<Difference> differences = Difference.between(entry.content(), json, besides);
    if (!differences.isEmpty()) {
      return new Replayed.Differs(other, differences);
    }
    return other
        ? new Replayed.Equal(false)
        : new Replayed.Differs(false, List.of(Difference.written(entry.content(), json)));
  }

  /**
   * As the first builds of 0.1.0 wrote what lies beyond the Basic Multilingual Plane: each
   * character as the escapes of its two halves (RFC 8259, section 7).
   */
  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      if (Character.isSurrogate(unit)) {
        escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
      } else {
        escaped.append(unit);
      }
    }
    return escaped.toString();
  }

  /** Whether another version decided: then the bytes cannot be the same. */
  private boolean otherVersion(Recorded entry) {
    Decision.EngineRef then = entry.run().engine();
    try {
      JsonNode engine = Json.tree(entry.content()).path("engine");
      if (engine.isObject()) {
        then =
            new Decision.EngineRef(engine.path("xetkhen").asText(), engine.path("drools").asText());
      }
    } catch (JsonProcessingException e) {
      return false;
    }
    return !then.equals(versions);
  }

  /** What may be another only because another version decided. */
  private static boolean ofVersion(Recorded.Type type, String pointer) {
    return type == Recorded.Type.REFUSAL
        ? SAID.matcher(pointer).matches()
        : pointer.equals("/engine");
  }

  /** The packs of a run that can decide. */
  public Recalled recalled(Run run) {
    return Recalled.of(packs, run.packs());
  }

  private static Basis not(Replayed.Why why, String key, Object... arguments) {
    return new Basis.None(because(why, key, arguments));
  }

  private static Replayed.Not because(Replayed.Why why, String key, Object... arguments) {
    return new Replayed.Not(why, MESSAGES.text(key, arguments), List.<Problem>of());
  }

  /**
   * A selection of which some dossiers were not decided again.
   *
   * @param fault whether one of them because something is wrong
   */
  public static Replayed.Not selectionOf(long missing, boolean fault) {
    return because(fault ? Replayed.Why.INCOMPLETE : Replayed.Why.PARTLY, "not.selection", missing);
  }

  /**
   * A selection of which some entries are not in the record any more.
   *
   * @param gone how many
   */
  public static Replayed.Not selectionWithout(long gone) {
    return because(Replayed.Why.INCOMPLETE, "not.selection.gone", gone);
  }

  /** A selection that used a file which the record does not hold, or not as it was. */
  public static Replayed.Not file(String sha256) {
    return because(Replayed.Why.FILE, "not.file", sha256);
  }

  /** A selection of which no places can be filled again. */
  public static Replayed.Not unfilled(List<Problem> problems) {
    return new Replayed.Not(Replayed.Why.UNFILLED, MESSAGES.text("not.unfilled"), problems);
  }

  /** A selection with values left out. */
  public static Replayed.Not masked(Recorded entry) {
    return because(Replayed.Why.MASKED, "not.masked", entry.omissions().size());
  }
}
