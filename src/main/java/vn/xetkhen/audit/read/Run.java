package vn.xetkhen.audit.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Head;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.text.Language;

/**
 * A closed run of a record.
 *
 * @param number from 1
 * @param head the hash of its last line; null where that cannot be read
 * @param signed whether its last line bears a signature, whosever it is
 * @param masks whether it leaves values out
 * @param exit how it ended, as an exit code; -1 where that is not known
 * @param command {@code evaluate} or {@code select}
 * @param arguments the command line after the command, as given; empty where it was left out
 * @param startedAt when it began, as written, UTC
 * @param language what its refusals are written in
 * @param asOf the day on which "in force" was judged where the command gave one
 * @param readings the options the command chose, by reading
 * @param settings the days the command gave, by setting
 * @param decidedOn the day of the award decision; null where none was given
 * @param engine the versions that decided
 * @param packs the hash of the rules by plan
 * @param dossiers how many were decided or refused; 0 where that is not known
 */
public record Run(
    int number,
    Path file,
    @Nullable String head,
    boolean signed,
    boolean masks,
    int exit,
    String command,
    List<String> arguments,
    String startedAt,
    Language language,
    @Nullable LocalDate asOf,
    Map<String, String> readings,
    Map<String, LocalDate> settings,
    @Nullable LocalDate decidedOn,
    Decision.EngineRef engine,
    Map<String, String> packs,
    long dossiers) {

  static Run of(
      int number, Path file, JsonNode start, @Nullable JsonNode end, @Nullable Head last) {
    String head = last == null ? null : last.line().hash();
    JsonNode conditions = start.path("conditions");
    List<String> arguments = new ArrayList<>();
    start.path("arguments").forEach(one -> arguments.add(one.asText()));
    Map<String, String> readings = new LinkedHashMap<>();
    each(conditions.path("readings"), readings);
    Map<String, String> written = new LinkedHashMap<>();
    each(conditions.path("settings"), written);
    Map<String, LocalDate> settings = new LinkedHashMap<>();
    written.forEach(
        (key, text) -> {
          LocalDate day = day(text);
          if (day != null) {
            settings.put(key, day);
          }
        });
    Map<String, String> packs = new TreeMap<>();
    long dossiers = 0;
    if (end != null) {
      for (JsonNode count : end.path("counts")) {
        dossiers += count.asLong();
      }
      for (JsonNode pack : end.path("packs")) {
        packs.put(pack.path("plan").asText(), pack.path("rulesSha256").asText());
      }
    }
    JsonNode engine = start.path("engine");
    return new Run(
        number,
        file,
        head,
        last != null && last.signature() != null,
        !start.path("mask").isEmpty(),
        end == null ? -1 : end.path("exit").asInt(-1),
        start.path("command").asText(),
        List.copyOf(arguments),
        start.path("startedAt").asText(),
        start.path("language").asText().equals("en") ? Language.EN : Language.VI,
        day(conditions.path("asOf").textValue()),
        Collections.unmodifiableMap(readings),
        Collections.unmodifiableMap(settings),
        day(conditions.path("decidedOn").textValue()),
        new Decision.EngineRef(engine.path("xetkhen").asText(), engine.path("drools").asText()),
        Collections.unmodifiableMap(packs),
        dossiers);
  }

  private static void each(JsonNode object, Map<String, String> into) {
    object.properties().forEach(one -> into.put(one.getKey(), one.getValue().asText()));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return Types.day(text) instanceof LocalDate day ? day : null;
  }

  /** What people name it by: {@code 000012-} and the first digits of its head. */
  public String id() {
    return head == null
        ? String.format(java.util.Locale.ROOT, "%06d", number)
        : Head.id(number, head);
  }

  /** What the command line gave for an option; null where it gave nothing. */
  public @Nullable String argument(String option) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith(option + "=")) {
        return arguments.get(i).substring(option.length() + 1);
      }
      if (arguments.get(i).equals(option) && i + 1 < arguments.size()) {
        return arguments.get(i + 1);
      }
    }
    return null;
  }

  /** Whether it filled places. */
  public boolean selects() {
    return command.equals("select");
  }
}
