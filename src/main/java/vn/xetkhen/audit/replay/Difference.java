package vn.xetkhen.audit.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.read.Json;

/**
 * A value that is another when decided again.
 *
 * @param pointer its JSON pointer (RFC 6901) in the decision, refusal or selection; empty where
 *     only the way of writing differs, or one of them is no JSON
 * @param clause the clause of the finding that it is part of; null where it is part of none
 * @param recorded the value as recorded, as JSON; null where there is none
 * @param again the value as decided again, as JSON; null where there is none
 */
public record Difference(
    String pointer, @Nullable String clause, @Nullable String recorded, @Nullable String again) {

  /**
   * All differences between two JSON texts, in the order of the recorded one.
   *
   * @param besides pointers of values that are not compared
   */
  static List<Difference> between(String recorded, String again, Predicate<String> besides) {
    if (recorded.equals(again)) {
      return List.of();
    }
    List<Difference> found = new ArrayList<>();
    JsonNode was;
    try {
      was = Json.tree(recorded);
      compare("", was, Json.tree(again), besides, found);
    } catch (JsonProcessingException e) {
      return List.of(new Difference("", null, recorded, again));
    }
    return found.stream().map(one -> one.at(was)).toList();
  }

  /** Two texts that say the same and are written differently. */
  static Difference written(String recorded, String again) {
    return new Difference("", null, recorded, again);
  }

  private Difference at(JsonNode whole) {
    if (!pointer.startsWith("/findings/")) {
      return this;
    }
    String index = pointer.substring("/findings/".length()).split("/", 2)[0];
    String clause = whole.at("/findings/" + index + "/clause").textValue();
    return new Difference(pointer, clause, recorded, again);
  }

  private static void compare(
      String pointer,
      @Nullable JsonNode was,
      @Nullable JsonNode is,
      Predicate<String> besides,
      List<Difference> found) {
    if (besides.test(pointer)) {
      return;
    }
    if (was != null && is != null && was.isObject() && is.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      was.fieldNames().forEachRemaining(names::add);
      is.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String step = name.replace("~", "~0").replace("/", "~1");
        compare(pointer + "/" + step, was.get(name), is.get(name), besides, found);
      }
    } else if (was != null && is != null && was.isArray() && is.isArray()) {
      for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
        compare(pointer + "/" + i, was.get(i), is.get(i), besides, found);
      }
    } else {
      String before = was == null ? null : was.toString();
      String after = is == null ? null : is.toString();
      if (before == null || !before.equals(after)) {
        found.add(new Difference(pointer, null, before, after));
      }
    }
  }
}
