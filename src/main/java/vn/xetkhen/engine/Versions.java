package vn.xetkhen.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import vn.xetkhen.decision.Decision;

/** The versions of this build, written by it into {@code versions.properties}. */
public final class Versions {

  /** This build's. */
  public static final Decision.EngineRef CURRENT = read();

  private Versions() {}

  private static Decision.EngineRef read() {
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      if (in == null) {
        throw new IllegalStateException("no versions.properties in this build");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Decision.EngineRef(
          properties.getProperty("xetkhen"), properties.getProperty("drools"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
