package vn.xetkhen.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.Signer;

/** What lies beside the runs of a record, on a disk. */
class StoredTest {
  private static final Signer SIGNER = Specimen.signer();

  @TempDir private Path folder;
  private Path place = Path.of("");
  private String pack = "";

  @BeforeEach
  void write() throws IOException {
    place = folder.resolve("record");
    RecordFolder record = RecordFolder.prepare(place);
    Specimen.write(record, Specimen.Kind.SIGNED, SIGNER, "mot", 2);
    Specimen.write(record, Specimen.Kind.SIGNED, SIGNER, "hai", 2);
    pack = "packs/" + record.listed(record.packs()).get(0).getFileName();
  }

  private Verification verified() throws IOException {
    return Specimen.verified(place, Specimen.NOTHING);
  }

  private void folderInPlaceOf(String name) throws IOException {
    Files.delete(place.resolve(name));
    Files.createDirectory(place.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vocabulary.yaml", "mau-2021/plan.yaml", "mau-2021/a.drl"})
  void aPackThatCannotBeReadIsNotSaidToBeAnother(String name) throws IOException {
    folderInPlaceOf(pack + "/" + name);

    assertThat(Specimen.told(verified())).containsExactly("UNREADABLE " + pack);
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "files", "packs"})
  void aFolderThatCannotBeListedIsToldAndTheRestIsChecked(String name) throws IOException {
    try (Stream<Path> paths = Files.walk(place.resolve(name))) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    Files.writeString(place.resolve(name), "x", StandardCharsets.UTF_8);

    Verification found = verified();
    assertThat(Specimen.told(found)).containsExactly("UNREADABLE " + name);
    assertThat(found.totals().decisions()).isEqualTo(4);
  }

  @Test
  void whatAFileManagerLeftIsRemarked() throws IOException {
    for (String name :
        List.of(
            pack + "/.DS_Store",
            pack + "/mau-2021/Thumbs.db",
            pack + "/mau-2021/._a.drl",
            "packs/desktop.ini",
            "runs/.DS_Store",
            "runs/Thumbs.db",
            "files/Desktop.ini",
            "open/Thumbs.db")) {
      Path left = place.resolve(name);
      Files.writeString(left, "x", StandardCharsets.UTF_8);
      Verification found = verified();
      assertThat(Specimen.told(found)).as(name).isEmpty();
      boolean passed = name.equals("runs/.DS_Store");
      assertThat(found.remarks().stream().map(Remark::code).toList())
          .isEqualTo(passed ? List.of() : List.of("leftover"));
      Files.delete(left);
    }
  }

  @Test
  void anEmptyFolderOrALinkInAPackIsForeign() throws IOException {
    Path more = Files.createDirectory(place.resolve(pack + "/mau-2021/more"));
    assertThat(Specimen.told(verified())).containsExactly("FOREIGN " + pack + "/mau-2021/more");
    Files.delete(more);

    Path plan = place.resolve(pack + "/mau-2021/plan.yaml");
    Path elsewhere = folder.resolve("elsewhere.yaml");
    Files.move(plan, elsewhere);
    Files.createSymbolicLink(plan, elsewhere);
    assertThat(Specimen.told(verified()))
        .containsExactly("FOREIGN " + pack + "/mau-2021/plan.yaml");
    Files.delete(plan);
    Files.move(elsewhere, plan);

    Files.createSymbolicLink(place.resolve(pack + "/link"), folder);
    assertThat(Specimen.told(verified())).containsExactly("FOREIGN " + pack + "/link");
  }

  @Test
  void aPackThatIsALinkIsForeignAndNotSaidToBeMissing() throws IOException {
    Path kept = place.resolve(pack);
    Files.move(kept, folder.resolve("kept"));
    Files.createSymbolicLink(kept, folder.resolve("kept"));

    assertThat(Specimen.told(verified())).containsExactly("FOREIGN " + pack);
  }

  @Test
  void anEmptyFolderNamedAsARunVouchesForNoRun() throws IOException {
    Files.createDirectory(place.resolve(Specimen.file(9)));

    assertThat(Specimen.told(verified())).containsExactly("UNREADABLE 9");
  }
}
