package vn.xetkhen.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Kind;

/** Takes facts out of a dossier, and puts in those that a decision asks for. */
final class Edits {

  /**
   * What a dossier cannot be without, or what stands in for another's place, which removing would
   * replace and not leave open.
   */
  private static final Set<String> KEPT =
      Set.of(
          "format",
          "id",
          "plan",
          "award",
          "period",
          "kind",
          "name",
          "candidate",
          "province",
          "district",
          "unit");

  private final SplittableRandom random;

  Edits(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * The dossier without some facts: whole sections, entries of sections that need not be complete,
   * fields that identify nothing.
   */
  ObjectNode lessOf(ObjectNode dossier) {
    ObjectNode less = dossier.deepCopy();
    for (int i = 0; i <= random.nextInt(4); i++) {
      List<Runnable> removals = new ArrayList<>();
      fields(less, null, removals);
      for (FactType type : FactType.values()) {
        JsonNode section = less.at(type.section());
        if (section instanceof ArrayNode entries) {
          for (int k = 0; k < entries.size(); k++) {
            int at = k;
            if (type.world() == FactType.World.OPEN) {
              removals.add(() -> entries.remove(at));
            }
            fields((ObjectNode) entries.get(k), type, removals);
          }
        }
      }
      for (String single : List.of("candidate", "submission", "registration")) {
        if (less.get(single) instanceof ObjectNode object) {
          fields(object, null, removals);
        }
      }
      if (!removals.isEmpty()) {
        removals.get(random.nextInt(removals.size())).run();
      }
    }
    return less;
  }

  private static void fields(ObjectNode object, FactType type, List<Runnable> removals) {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      Field field = type == null ? null : type.field(name);
      if (!KEPT.contains(name) && (field == null || !field.key())) {
        removals.add(() -> object.remove(name));
      }
    }
  }

  /** The dossier with everything that is asked for, in values that a dossier may have. */
  ObjectNode with(ObjectNode dossier, List<Missing> missing, Kind kind) {
    ObjectNode more = dossier.deepCopy();
    for (Missing one : missing) {
      FactType type = FactType.named(one.type());
      if (type == null) {
        throw new AssertionError("no such fact: " + one);
      }
      String pointer = one.pointer();
      if (one.fields().isEmpty() && !pointer.endsWith("/-")) {
        array(more, pointer);
      } else if (pointer.endsWith("/-")) {
        ObjectNode entry = array(more, pointer.substring(0, pointer.length() - 2)).addObject();
        type.fields().stream()
            .filter(
                f -> f.key() && !one.entry().containsKey(f.name()) && f.type() != Field.Type.ENUM)
            .forEach(f -> put(entry, f, f.type() == Field.Type.CODE ? "PAR_INDEX" : null));
        for (Map.Entry<String, Object> key : one.entry().entrySet()) {
          Object value = key.getValue() instanceof List<?> list ? list.get(0) : key.getValue();
          entry.putPOJO(key.getKey(), value);
        }
        fill(entry, type, one);
      } else {
        fill(object(more, pointer), type, one);
      }
    }
    return more;
  }

  private void fill(ObjectNode entry, FactType type, Missing one) {
    for (String name : one.fields()) {
      Field field =
          type.fields().stream()
              .filter(f -> f.source().equals(name) && !f.derived())
              .findFirst()
              .orElseThrow();
      put(entry, field, null);
      if (name.equals("rank") || name.equals("group")) {
        entry.remove("ranked");
      }
    }
  }

  private void put(ObjectNode entry, Field field, String code) {
    String name = field.name();
    switch (field.type()) {
      case TEXT -> entry.put(name, "văn bản");
      case PLACE -> entry.put(name, random.nextBoolean() ? "Tân Yên" : "Hà Nội");
      case PERIOD -> entry.put(name, "2021");
      case BOOLEAN -> entry.put(name, field.completable() || random.nextBoolean());
      case YEAR -> entry.put(name, 2021);
      case COUNT -> entry.put(name, field.completable() ? 5 : 1 + random.nextInt(6));
      case NUMBER -> entry.put(name, 90 + random.nextInt(20));
      case DATE ->
          entry.put(name, "202" + random.nextInt(4) + "-0" + (1 + random.nextInt(9)) + "-15");
      case CODE -> entry.put(name, code != null ? code : codeOf(field));
      case CODES -> entry.putArray(name).add("PAR_ADVISORY");
      case ENUM -> {
        Object[] constants =
            field.values() == null ? new Object[0] : field.values().getEnumConstants();
        int from = name.equals("status") ? 1 : 0;
        entry.put(name, constants[from + random.nextInt(constants.length - from)].toString());
      }
    }
  }

  private static String codeOf(Field field) {
    return switch (String.valueOf(field.codes())) {
      case "category" -> "COMMUNE";
      case "employment" -> "CIVIL_SERVANT";
      case "by" -> "COUNCIL";
      case "recognisedBy" -> "DISTRICT_INITIATIVE_COUNCIL";
      case "documentForm" -> "MAU_7";
      default -> throw new AssertionError("no code for " + field);
    };
  }

  private static ArrayNode array(ObjectNode root, String pointer) {
    int slash = pointer.lastIndexOf('/');
    ObjectNode parent = object(root, pointer.substring(0, slash));
    String name = pointer.substring(slash + 1);
    return parent.get(name) instanceof ArrayNode there ? there : parent.putArray(name);
  }

  private static ObjectNode object(ObjectNode root, String pointer) {
    JsonNode at = root.at(pointer);
    if (at instanceof ObjectNode there) {
      return there;
    }
    int slash = pointer.lastIndexOf('/');
    return object(root, pointer.substring(0, slash)).putObject(pointer.substring(slash + 1));
  }
}
