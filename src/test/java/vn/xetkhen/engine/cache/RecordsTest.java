package vn.xetkhen.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Level;
import vn.xetkhen.text.Text;

/** Records as bytes and back; bytes that are none make nothing. */
final class RecordsTest {

  /** One of everything. */
  record All(
      boolean yes,
      Boolean no,
      int number,
      String text,
      BigDecimal decimal,
      LocalDate day,
      Level level,
      Field field,
      List<Object> list,
      Map<Object, Object> map,
      Text inner,
      Object nothing) {}

  /** Something of a kind that is not written. */
  record Odd(Object value) {}

  @Test
  void everyKindComesBack() {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put("z", 1);
    map.put("a", null);
    All all =
        new All(
            true,
            false,
            -7,
            "Ngã Năm",
            new BigDecimal("98.50"),
            LocalDate.of(2021, 12, 19),
            Level.GOOD,
            FactType.RANKING.field("rank"),
            Arrays.asList("Ngã Năm", null, List.of()),
            map,
            new Text("hạng", "rank"),
            null);
    All read = RecordReader.record(RecordWriter.bytes(all), All.class);
    assertThat(read).isEqualTo(all);
    assertThat(read.map().keySet()).containsExactly("z", "a");
    assertThatThrownBy(() -> read.list().add("more"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> read.map().put("more", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whatTheFormatHasNotIsAFault() {
    assertThatThrownBy(() -> RecordWriter.bytes(new Odd(1.5)))
        .hasMessage("no bytes for a java.lang.Double");
    Field foreign =
        new Field("none", "none", Field.Type.TEXT, null, null, false, false, false, null);
    assertThatThrownBy(() -> RecordWriter.bytes(new Odd(foreign)))
        .hasMessage("no fact has the field none");
  }

  @Test
  void bytesThatAreNoneMakeNothing() {
    assertThatThrownBy(() -> read(new byte[] {99})).hasMessage("tag 99");
    assertThatThrownBy(() -> read(named(Tag.RECORD, Tag.INTEGER, "vn.xetkhen.text.Text")))
        .hasMessage("tag 3");
    assertThatThrownBy(() -> read(named(Tag.RECORD, Tag.TEXT, "java.io.File")))
        .as("no class but the project's own")
        .hasMessage("java.io.File");
    assertThatThrownBy(() -> read(named(Tag.RECORD, Tag.TEXT, "vn.xetkhen.None")))
        .hasCauseInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> read(named(Tag.CONSTANT, Tag.TEXT, "vn.xetkhen.facts.Level", "BEST")))
        .hasMessage("BEST");
    assertThatThrownBy(() -> read(new byte[] {Tag.LIST, 127, 0, 0, 0}))
        .hasMessageContaining("size");
    assertThatThrownBy(() -> read(new byte[] {Tag.LIST, -1, 0, 0, 0})).hasMessageContaining("size");
    assertThatThrownBy(() -> read(RecordWriter.bytes(new Text("a", "b")), Odd.class))
        .as("another record than was asked for")
        .isInstanceOf(ClassCastException.class);
    assertThatThrownBy(() -> read(new byte[] {Tag.NULL})).isInstanceOf(NullPointerException.class);
  }

  @Test
  void theBuildsHashIsThatOfItsClasses(@TempDir Path classes) throws IOException {
    Path one = Files.createDirectories(classes.resolve("a")).resolve("One.class");
    Files.createDirectories(classes.resolve("vn/xetkhen/engine/cache"));
    Files.writeString(one, "1");
    String first = hash(classes);
    assertThat(first).matches("[0-9a-f]{64}");
    Files.writeString(classes.resolve("a/messages.properties"), "no class");
    assertThat(hash(classes)).isEqualTo(first);
    Files.writeString(one, "2");
    String second = hash(classes);
    Files.move(one, classes.resolve("a/Two.class"));
    assertThat(new TreeSet<>(List.of(first, second, hash(classes)))).hasSize(3);
  }

  private static String hash(Path classes) throws IOException {
    Shipping.main(new String[] {classes.toString()});
    return Files.readString(classes.resolve("vn/xetkhen/engine/cache/build.sha256"));
  }

  private static Object read(byte[] bytes) {
    return read(bytes, Text.class);
  }

  private static <T extends Record> T read(byte[] bytes, Class<T> type) {
    return RecordReader.record(bytes, type);
  }

  /** A tag and then texts. */
  private static byte[] named(int tag, int first, String... texts) {
    ByteBuffer bytes = ByteBuffer.allocate(200).put((byte) tag);
    for (String text : texts) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      bytes.put((byte) first).putInt(utf8.length).put(utf8);
    }
    return bytes.array();
  }
}
