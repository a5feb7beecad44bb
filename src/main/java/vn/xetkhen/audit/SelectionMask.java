package vn.xetkhen.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves fields of candidates out of a selection, and every sentence in which it may name one: why
 * candidates have their places, warnings, problems, refusals, file names.
 */
final class SelectionMask {
  private static final Pattern ALWAYS =
      Pattern.compile(
          ".*/(?:source|keptSource|sha256|message)"
              + "|/(?:refused|problems)/.*/pointer"
              + "|/placements/[0-9]+/(?:reason|missing)/.*/(?:vi|en)"
              + "|/warnings/[0-9]+/text/(?:vi|en)");

  /** What placements tell of facts: the keys of their order, their own and those of neighbours. */
  private static final Pattern FACTS =
      Pattern.compile("/placements/[0-9]+/reason/.*keys/[0-9]+/(?:value|state)");

  /** Where candidates are named by their dossiers. */
  private static final Pattern DOSSIERS =
      Pattern.compile(
          ".*/(?:dossier|keptDossier)|/warnings/[0-9]+/dossiers/[0-9]+|/refused/[0-9]+/dossier/id");

  private final Commitments commitments;
  private final List<MaskField> fields;
  private final Set<String> values = new HashSet<>();

  SelectionMask(Commitments commitments, List<MaskField> fields) {
    this.commitments = commitments;
    this.fields = List.copyOf(fields);
  }

  /** The selection without the fields. */
  JsonNode selection(JsonNode selection) {
    Set<String> hidden = new HashSet<>();
    boolean ids = fields.contains(MaskField.of("id"));
    boolean facts = fields.stream().anyMatch(f -> !f.path().get(0).matches("candidate|id"));
    JsonNode placements = selection.path("placements");
    for (int i = 0; i < placements.size(); i++) {
      String at = "/placements/" + i;
      List<String> found = new ArrayList<>();
      fields.forEach(new Finding(placements.get(i), found)::add);
      if (ids) {
        found.add("/dossier/id");
      }
      for (String pointer : found) {
        hidden.add(at + pointer);
        collect(placements.get(i).at(pointer));
      }
    }
    return new TreeMask(commitments, "/selection")
        .shown(
            selection,
            (pointer, value) ->
                value.isValueNode()
                    && !value.isNull()
                    && (hidden.contains(pointer)
                        || ALWAYS.matcher(pointer).matches()
                        || (facts && FACTS.matcher(pointer).matches())
                        || (ids && DOSSIERS.matcher(pointer).matches())
                        || (value.isTextual() && values.contains(value.textValue()))));
  }

  /** Finds a field of the dossier where a placement repeats it. */
  private record Finding(JsonNode placement, List<String> found) {
    void add(MaskField field) {
      if (field.path().get(0).equals("candidate")) {
        field.find(placement, found);
      }
    }
  }

  private void collect(JsonNode value) {
    if (value.isTextual()) {
      values.add(value.textValue());
    }
    value.forEach(this::collect);
  }
}
