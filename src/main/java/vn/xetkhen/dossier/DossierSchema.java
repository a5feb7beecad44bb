package vn.xetkhen.dossier;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Vocabulary;

/**
 * The JSON Schema (draft 2020-12) of dossiers, from the same description that the reader follows.
 * What it refuses the reader refuses too; the reader also refuses what no schema can say:
 * contradictions, days that do not exist, awards that a plan does not give.
 */
public final class DossierSchema {
  /** The schema's identifier. */
  public static final String ID = "urn:xetkhen:dossier:1";

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final DefaultPrettyPrinter LAYOUT =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private final FieldSchemas fields = new FieldSchemas(MAPPER);
  private final Vocabulary vocabulary;

  private DossierSchema(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The schema as JSON text, the same for the same vocabulary; a code that the vocabulary lacks is
   * not valid under it.
   */
  public static String json(Vocabulary vocabulary) {
    try {
      return MAPPER.writer(LAYOUT).writeValueAsString(new DossierSchema(vocabulary).root()) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException("a tree in memory cannot fail to be written", e);
    }
  }

  private ObjectNode root() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("$schema", DIALECT).put("$id", ID);
    root.put("title", "xetkhen.dossier/1").put("description", FieldSchemas.about("dossier"));
    root.put("type", "object");
    required(root, List.of("format", "id", "plan", "candidate"));
    ObjectNode properties = root.putObject("properties");
    properties.putObject("format").put("const", Layout.FORMAT);
    properties.set("id", fields.text("id.dossier", Bounds.LONGEST_ID));
    properties.set("plan", fields.text("plan", null));
    properties.set("award", fields.optional("award", fields.string()));
    properties.set("period", fields.optional("period.dossier", fields.period()));
    properties.set("candidate", candidate());
    for (FactType type : FactType.values()) {
      if (Layout.OBJECTS.contains(type)) {
        String name = Layout.name(type);
        properties.set(name, fields.optional(name, single(type)));
      } else if (Layout.LISTS.contains(type) && Layout.parent(type) == null) {
        properties.set(Layout.name(type), list(type));
      }
    }
    root.put("additionalProperties", false);
    ObjectNode definitions = root.putObject("$defs");
    definitions.set("absent", fields.absent());
    new TreeMap<>(vocabulary.lists())
        .forEach(
            (name, codes) -> definitions.set(FieldSchemas.codes(name), fields.codeList(codes)));
    return root;
  }

  private ObjectNode candidate() {
    ObjectNode candidate = MAPPER.createObjectNode();
    candidate.put("description", FieldSchemas.about("candidate")).put("type", "object");
    required(candidate, List.of("kind", "name"));
    ObjectNode properties = candidate.putObject("properties");
    properties.set("kind", fields.constants("kind", List.of(Kind.values())));
    properties(properties, FactType.ORGANISATION, Layout.fields(FactType.ORGANISATION));
    properties.set("name", fields.text("name", null));
    properties(properties, FactType.PERSON, Layout.INDIVIDUAL);
    ObjectNode unit = MAPPER.createObjectNode().put("type", "object");
    properties(
        unit.putObject("properties"), FactType.ORGANISATION, Layout.fields(FactType.ORGANISATION));
    unit.put("additionalProperties", false);
    properties.set("unit", fields.optional("unit", unit));
    candidate.put("additionalProperties", false);
    candidate
        .putObject("if")
        .putObject("properties")
        .putObject("kind")
        .put("const", Kind.COLLECTIVE.name());
    ObjectNode then = candidate.putObject("then").putObject("properties");
    Layout.INDIVIDUAL.forEach(f -> then.set(f.name(), fields.absentReference()));
    then.set("unit", fields.absentReference());
    return candidate;
  }

  private ObjectNode single(FactType type) {
    ObjectNode object = MAPPER.createObjectNode().put("type", "object");
    ObjectNode properties = object.putObject("properties");
    properties(properties, type, Layout.fields(type));
    Layout.LISTS.stream()
        .filter(t -> Layout.parent(t) == type)
        .forEach(t -> properties.set(Layout.name(t), list(t)));
    return object.put("additionalProperties", false);
  }

  private ObjectNode list(FactType type) {
    ObjectNode entry = MAPPER.createObjectNode().put("type", "object");
    required(
        entry, Layout.fields(type).stream().filter(Layout::required).map(Field::name).toList());
    properties(entry.putObject("properties"), type, Layout.fields(type));
    entry.put("additionalProperties", false);
    if (type == FactType.RANKING) {
      ObjectNode notRanked = entry.putObject("if");
      notRanked.putObject("properties").putObject("ranked").put("const", false);
      required(notRanked, List.of("ranked"));
      ObjectNode then = entry.putObject("then").putObject("properties");
      then.set("rank", fields.absentReference());
      then.set("group", fields.absentReference());
    }
    ObjectNode list = MAPPER.createObjectNode().put("type", "array");
    list.set("items", entry);
    return fields.optional(Layout.name(type), list);
  }

  private void properties(ObjectNode properties, FactType type, List<Field> described) {
    described.forEach(field -> properties.set(field.name(), fields.of(type, field, vocabulary)));
  }

  private static void required(ObjectNode schema, Collection<String> names) {
    if (!names.isEmpty()) {
      ArrayNode required = schema.putArray("required");
      names.forEach(required::add);
    }
  }
}
