package vn.xetkhen.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one package, in both languages, from {@code messages_vi.properties} and {@code
 * messages_en.properties} beside its classes (UTF-8). A template's {@code {0}} stands for the first
 * argument, {@code {0|rank|ranks}} for the first word where the first argument is one and for the
 * second otherwise. Independent of the default locale.
 */
public final class Messages {
  private static final String NEAR = ".near";

  private final String name;
  private final Map<String, Template> vi;
  private final Map<String, Template> en;
  private final Map<String, Both> both = new HashMap<>();

  private Messages(String name, Map<String, Template> vi, Map<String, Template> en) {
    this.name = name;
    this.vi = vi;
    this.en = en;
    vi.forEach(
        (key, template) -> {
          Template english = en.get(key);
          if (english != null) {
            both.put(key, new Both(template, english));
          }
        });
  }

  /** A message in both languages: it is looked up once. */
  private record Both(Template vi, Template en) {}

  /** The messages beside {@code neighbour}. */
  public static Messages beside(Class<?> neighbour) {
    return new Messages(
        neighbour.getPackageName(), load(neighbour, Language.VI), load(neighbour, Language.EN));
  }

  /**
   * A message with its arguments filled in; an argument that is a {@link Text} is filled in by
   * language.
   *
   * @throws IllegalArgumentException where a language lacks the key
   */
  public Text text(String key, @Nullable Object... arguments) {
    Both message = both.get(key);
    if (message == null) {
      throw new IllegalArgumentException("no message " + key + " in " + name);
    }
    return new Text(
        message.vi.fill(Language.VI, arguments), message.en.fill(Language.EN, arguments));
  }

  /**
   * A problem told by a message; its code is the package's last name and the key, {@code
   * plan/undeclared-clause}. A key that ends in {@code .near} tells the same with a guess at what
   * was meant, and has the same code.
   */
  public Problem problem(
      String file,
      Position at,
      @Nullable String pointer,
      String key,
      @Nullable Object... arguments) {
    String kind = key.endsWith(NEAR) ? key.substring(0, key.length() - NEAR.length()) : key;
    String code = name.substring(name.lastIndexOf('.') + 1) + "/" + kind;
    return new Problem(file, at, pointer, code, text(key, arguments));
  }

  /** Whether both languages have the key. */
  public boolean has(String key) {
    return both.containsKey(key);
  }

  /** The keys of one language, sorted. */
  public Set<String> keys(Language language) {
    return Collections.unmodifiableSet(new TreeSet<>((language == Language.VI ? vi : en).keySet()));
  }

  private static Map<String, Template> load(Class<?> neighbour, Language language) {
    String file = "messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream in = neighbour.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file + " beside " + neighbour.getName());
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, Template> templates = new HashMap<>();
      properties
          .stringPropertyNames()
          .forEach(k -> templates.put(k, Template.of(properties.getProperty(k))));
      return templates;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
