package vn.xetkhen.plan;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Text;

/**
 * The codes of the open lists, each with its line in both languages.
 *
 * @param lists by list name ({@code category}, {@code task}, …), then by code
 */
public record Vocabulary(Map<String, Map<String, Text>> lists) {

  /** A vocabulary without codes. */
  public static final Vocabulary EMPTY = new Vocabulary(Map.of());

  /** The codes of a list; empty where there is no such list. */
  public Set<String> codes(String list) {
    return lists.getOrDefault(list, Map.of()).keySet();
  }

  /** What a code means, or null where it is not declared. */
  public @Nullable Text line(String list, String code) {
    return lists.getOrDefault(list, Map.of()).get(code);
  }

  /** Both vocabularies together; a code that both declare keeps the line of {@code own}. */
  public Vocabulary with(Vocabulary own) {
    Map<String, Map<String, Text>> both = new TreeMap<>(lists);
    own.lists.forEach(
        (list, codes) -> {
          Map<String, Text> all = new TreeMap<>(codes(list).isEmpty() ? Map.of() : both.get(list));
          all.putAll(codes);
          both.put(list, all);
        });
    return new Vocabulary(both);
  }
}
