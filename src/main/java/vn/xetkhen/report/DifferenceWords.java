package vn.xetkhen.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.read.Json;
import vn.xetkhen.audit.replay.Difference;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.wording.Labels;

/** Says in one language in what an entry is another when decided again. */
final class DifferenceWords {
  /** A value that is longer is told by its beginning. */
  private static final int LONGEST = 160;

  private final Language language;
  private final Messages messages = Messages.beside(DifferenceWords.class);
  private final Labels labels = new Labels();

  /**
   * What a value is called.
   *
   * @param pointers the JSON pointers that are called so
   */
  private record Named(Pattern pointers, String key) {
    static Named of(String pointers, String key) {
      return new Named(Pattern.compile(pointers), "replay.what." + key);
    }
  }

  private static final List<Named> NAMED =
      List.of(
          Named.of("/verdict", "verdict"),
          Named.of("/ground", "ground"),
          Named.of("/deferredUntil", "deferredUntil"),
          Named.of("/asOf", "asOf"),
          Named.of("/candidate/.*", "candidate"),
          Named.of("/findings/[0-9]+/outcome", "outcome"),
          Named.of("/findings/[0-9]+/checks/[0-9]+/outcome", "check"),
          Named.of("/findings/[0-9]+/checks/.*/tests/.*", "test"),
          Named.of("/sensitivity/[0-9]+/verdict", "sensitivity"),
          Named.of("/missing(/.*)?", "missing"),
          Named.of("/(placements|awards)/.*", "places"),
          Named.of("/problems/.*", "problems"));

  DifferenceWords(Language language) {
    this.language = language;
  }

  /** A difference: what it is called, both values, and its place in the JSON. */
  String said(Difference one) {
    String pointer = one.pointer();
    String what = pointer.isEmpty() ? say("replay.whole") : what(pointer);
    String clause = one.clause() == null ? "" : say("replay.clause", one.clause());
    String name = (what + " " + clause).strip();
    String values =
        say("replay.values", value(pointer, one.recorded()), value(pointer, one.again()));
    String said = name.isEmpty() ? values : say("replay.difference", name, values);
    return pointer.isEmpty() ? said : said + " [" + pointer + "]";
  }

  private String what(String pointer) {
    for (Named named : NAMED) {
      if (named.pointers().matcher(pointer).matches()) {
        return say(named.key());
      }
    }
    return pointer.startsWith("/findings/") ? say("replay.what.value") : "";
  }

  private String value(String pointer, @Nullable String json) {
    if (json == null || json.equals("null")) {
      return say("replay.none");
    }
    String label = label(pointer.substring(pointer.lastIndexOf('/') + 1), json);
    if (label != null) {
      return label.toUpperCase(Locale.ROOT);
    }
    int end = Math.min(json.length(), LONGEST);
    end -= end < json.length() && Character.isHighSurrogate(json.charAt(end - 1)) ? 1 : 0;
    return end < json.length() ? json.substring(0, end) + "…" : json;
  }

  /** A constant of a closed set in words; null where it is none. */
  private @Nullable String label(String member, String json) {
    try {
      String name = Json.tree(json).textValue();
      return switch (member) {
        case "verdict" -> of(Verdict.values(), name);
        case "outcome" -> of(Outcome.values(), name);
        case "ground" -> of(Role.values(), name);
        default -> null;
      };
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private @Nullable String of(Enum<?>[] constants, @Nullable String name) {
    for (Enum<?> constant : constants) {
      if (constant.name().equals(name)) {
        return constant instanceof Role role
            ? labels.ground(role).in(language)
            : labels.of(constant).in(language);
      }
    }
    return null;
  }

  /**
   * Whom an entry is about: {@code NN23-C02, Nguyễn Thị B}; empty where it does not say.
   *
   * @param content a decision or a refusal, exactly as recorded
   */
  static String who(String content) {
    try {
      JsonNode tree = Json.tree(content);
      String id = tree.at("/dossier/id").asText("");
      String name = tree.at("/candidate/name").asText("");
      return id.isEmpty() || name.isEmpty() ? id + name : id + ", " + name;
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private String say(String key, @Nullable Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
