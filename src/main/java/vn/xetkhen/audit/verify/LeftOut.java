package vn.xetkhen.audit.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.Masking;

/**
 * Whether an entry that says that values were left out of it, or of its dossier, can be what was
 * written: whoever altered it could say so to keep it from being decided again.
 */
final class LeftOut {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DOSSIER = "/dossier/";

  private LeftOut() {}

  /**
   * A way in which it cannot.
   *
   * @param key of a message
   */
  record Wrong(String key, String seen) {}

  /**
   * Looks at an entry.
   *
   * @param head what stands before its content
   * @param own the hash of the dossier that its decision names; null where it is no decision
   * @param masks whether the run leaves values out
   */
  static List<Wrong> of(Line line, Map<String, String> head, @Nullable String own, boolean masks)
      throws IOException {
    List<Wrong> wrong = new ArrayList<>();
    boolean original = head.containsKey("original");
    boolean omits = head.containsKey("omissions");
    String hash = head.get("dossier/sha256");
    if ((original || omits) && !masks) {
      wrong.add(new Wrong("content.unmasked", ""));
    }
    if (original && hash != null) {
      wrong.add(new Wrong("content.masked-hash", hash));
    }
    if (own != null && !original && (hash == null || own.equals(Masking.MASK))) {
      wrong.add(new Wrong("content.no-dossier", ""));
    }
    if (omits) {
      omissions(line.tree(), wrong);
    }
    return wrong;
  }

  private static void omissions(JsonNode entry, List<Wrong> wrong) throws IOException {
    String text = entry.at("/dossier/text").textValue();
    JsonNode dossier = text == null ? null : tree(text);
    for (JsonNode omission : entry.path("omissions")) {
      String pointer = omission.path("pointer").asText("");
      if (dossier == null && pointer.startsWith(DOSSIER)) {
        continue; // only its hash is kept, or nothing
      }
      if (!masked(entry, dossier, pointer)) {
        wrong.add(new Wrong("content.omission", pointer));
        return;
      }
    }
  }

  private static boolean masked(JsonNode entry, @Nullable JsonNode dossier, String pointer) {
    if (pointer.equals("/source")) {
      return entry.path("source").isNull();
    }
    try {
      JsonNode value =
          dossier != null && pointer.startsWith(DOSSIER)
              ? dossier.at(pointer.substring(DOSSIER.length() - 1))
              : entry.at(pointer);
      return Objects.equals(value.textValue(), Masking.MASK);
    } catch (IllegalArgumentException e) {
      return false; // no pointer at all
    }
  }

  private static JsonNode tree(String text) throws IOException {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
