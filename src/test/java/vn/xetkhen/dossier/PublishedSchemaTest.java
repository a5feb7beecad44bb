package vn.xetkhen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Vocabulary;

/** The dossier schema that the distribution holds is the one that the common vocabulary gives. */
class PublishedSchemaTest {
  private static final Path PUBLISHED =
      Path.of("src/main/resources/vn/xetkhen/dossier/dossier-1.schema.json");

  @Test
  void thePublishedSchemaIsTheGeneratedOne() throws IOException {
    Parsed<Vocabulary> vocabulary = new Packs(Path.of("rules")).vocabulary();
    String generated = DossierSchema.json(((Parsed.Good<Vocabulary>) vocabulary).value());
    if ("write".equals(System.getProperty("xetkhen.golden"))) {
      Files.writeString(PUBLISHED, generated);
    }
    assertThat(PUBLISHED).content().as("rewrite with -Dxetkhen.golden=write").isEqualTo(generated);
  }
}
