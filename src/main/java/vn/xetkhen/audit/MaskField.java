package vn.xetkhen.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;

/**
 * A field of dossiers that is left out, by its names from the root: {@code candidate.name}; in a
 * list, that of every entry.
 *
 * @param path the names, at least one
 */
public record MaskField(List<String> path) {

  /** Keeps its own copy. */
  public MaskField {
    path = List.copyOf(path);
  }

  /** A field as written, {@code candidate.unit.name}. */
  public static MaskField of(String written) {
    return new MaskField(Arrays.asList(written.split("\\.", -1)));
  }

  /** Adds the pointers (RFC 6901) at which a dossier states it, null included. */
  void find(JsonNode dossier, List<String> pointers) {
    find(dossier, "", 0, pointers);
  }

  private void find(JsonNode at, String pointer, int depth, List<String> pointers) {
    if (at.isArray()) {
      for (int i = 0; i < at.size(); i++) {
        find(at.get(i), pointer + "/" + i, depth, pointers);
      }
    } else {
      JsonNode next = at.get(path.get(depth));
      if (next != null && depth + 1 == path.size()) {
        pointers.add(pointer + "/" + path.get(depth)); // a list that is masked goes as a whole
      } else if (next != null) {
        find(next, pointer + "/" + path.get(depth), depth + 1, pointers);
      }
    }
  }
}
