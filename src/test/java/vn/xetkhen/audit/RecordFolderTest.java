package vn.xetkhen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFolderTest {
  @TempDir private Path root;
  private Path folder;

  @BeforeEach
  void folder() {
    folder = root.resolve("sổ lưu");
  }

  @Test
  void aNewOrEmptyFolderBecomesARecord() throws Exception {
    RecordFolder.prepare(folder);
    assertThat(Files.readString(folder.resolve("record.json")))
        .isEqualTo("{\"format\":\"xetkhen.record/1\"}\n");
    assertThat(RecordFolder.open(folder).numbers()).isEmpty();
    RecordFolder.prepare(folder);
    Path empty = Files.createDirectory(root.resolve("trống"));
    assertThat(RecordFolder.prepare(empty).numbers()).isEmpty();
  }

  @Test
  void aFolderWithSomethingElseIsLeftAlone() throws Exception {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("thư.txt"), "quan trọng");
    assertThatThrownBy(() -> RecordFolder.prepare(folder))
        .isInstanceOf(RecordException.class)
        .hasMessage(
            "“%s” is not empty and is no record: nothing is written there. Name an empty or a new folder for --record.",
            folder);
    assertThat(folder.toFile().list()).containsExactly("thư.txt");
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Files.writeString(folder, "x");
    assertThatThrownBy(() -> RecordFolder.prepare(folder))
        .hasMessage(
            "“%s” is a file; --record needs a folder. Name a new or empty folder, or a record.",
            folder);
    assertThatThrownBy(() -> RecordFolder.open(folder))
        .hasMessage(
            "“%s” is no record: it has no record.json. Name the folder that was given to --record.",
            folder);
  }

  @Test
  void whatIsNotThereAndWhatIsNoRecordAreToldApart() throws Exception {
    assertThatThrownBy(() -> RecordFolder.open(folder))
        .hasMessage(
            "There is no folder “%s”; name the record's folder, the one that was given to --record.",
            folder);
    Files.createDirectory(folder);
    assertThatThrownBy(() -> RecordFolder.open(folder))
        .hasMessage(
            "“%s” is no record: it has no record.json. Name the folder that was given to --record.",
            folder);
  }

  @Test
  void aLaterVersionIsNeitherReadNorWritten() throws Exception {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("record.json"), "{\"format\":\"xetkhen.record/2\"}\n");
    String told =
        "“%s” is a record of format xetkhen.record/2; this version reads xetkhen.record/1. Use the version of Xét Khen that wrote it, or a later one.";
    assertThatThrownBy(() -> RecordFolder.open(folder)).hasMessage(told, folder);
    assertThatThrownBy(() -> RecordFolder.prepare(folder)).hasMessage(told, folder);
    assertThat(folder.toFile().list()).containsExactly("record.json");
  }

  @Test
  void anAlteredMarkIsTold() throws Exception {
    RecordFolder.prepare(folder);
    Files.writeString(folder.resolve("record.json"), "{\"format\":\"xetkhen.record/1\"} \n");
    assertThatThrownBy(() -> RecordFolder.open(folder))
        .hasMessageStartingWith(
            "“" + folder.resolve("record.json") + "” does not hold exactly {\"format\":");
  }
}
