package vn.xetkhen.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.oracle.Case;

/**
 * The shipped packs deciding generated cases through the strict reader, as a run of the program
 * does.
 */
final class Judge {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Engine engine = Engine.open(Path.of("rules"));
  private final DossierReader reader = new DossierReader(engine);

  Pack pack(String plan) {
    PackResult result = engine.pack(plan);
    if (result instanceof PackResult.Ready ready) {
      return ready.pack();
    }
    throw new AssertionError("pack " + plan + " is broken: " + result);
  }

  Decision decide(Case one) {
    return decide(one, one.dossier());
  }

  /** Decides another dossier under the conditions of a case. */
  Decision decide(Case conditions, ObjectNode dossier) {
    Dossier read = read(dossier);
    return pack(read.plan()).decide(read, conditions(conditions));
  }

  Dossier read(ObjectNode dossier) {
    Result result = reader.read("case", null, bytes(dossier));
    if (result instanceof Result.Accepted accepted) {
      return accepted.dossier();
    }
    throw new AssertionError("refused: " + result + "\n" + dossier.toPrettyString());
  }

  static Conditions conditions(Case one) {
    Map<String, LocalDate> settings = new TreeMap<>();
    one.settings().forEach((key, day) -> settings.put(key, LocalDate.parse(day)));
    @Nullable LocalDate asOf = one.asOf();
    return new Conditions(asOf, one.readings(), settings);
  }

  private static byte[] bytes(ObjectNode dossier) {
    try {
      return JSON.writeValueAsString(dossier).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
