package vn.xetkhen.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.Signer;

/** What was done to the runs of a record is told once, as what it is, and nothing else is. */
class ClassificationTest {
  private static final int RUNS = 4;
  private static final Signer SIGNER = Specimen.signer();
  private static final Specimen SIGNED = Specimen.of(Specimen.Kind.SIGNED, SIGNER, "mot", RUNS, 3);
  private static final Specimen UNSIGNED =
      Specimen.of(Specimen.Kind.UNSIGNED, SIGNER, "hai", RUNS, 3);
  private static final Specimen OTHER = Specimen.of(Specimen.Kind.SIGNED, SIGNER, "ba", RUNS, 3);

  private static final Trust HELD =
      new Trust(List.of(), List.of(new Receipt(RUNS, SIGNED.head(RUNS))));

  private static List<String> told(Specimen specimen) {
    return Specimen.told(specimen.verified(Specimen.NOTHING));
  }

  private static List<String> remarks(Specimen specimen) {
    return specimen.verified(Specimen.NOTHING).remarks().stream().map(Remark::code).toList();
  }

  private static Specimen put(Specimen whole, int run, byte[] file) {
    Specimen altered = whole.copy();
    altered.files().put(Specimen.file(run), file);
    return altered;
  }

  private static byte[] run(Specimen specimen, int run) {
    return specimen.files().get(Specimen.file(run));
  }

  @Property(tries = 60)
  void aRunUnderACopyOfAnotherIsMissed(
      @ForAll boolean signed,
      @ForAll @IntRange(min = 1, max = RUNS) int from,
      @ForAll @IntRange(min = 1, max = RUNS - 1) int over) {
    Specimen whole = signed ? SIGNED : UNSIGNED;
    Specimen altered = put(whole, over, run(whole, from));

    assertThat(told(altered))
        .isEqualTo(over == from ? List.of() : List.of("REMOVED " + over, "DUPLICATED " + over));
    assertThat(remarks(altered)).isEmpty();
  }

  @Test
  void theLastRunUnderACopyIsMissedWithAReceiptOnly() {
    Specimen altered = put(SIGNED, RUNS, run(SIGNED, 2));

    assertThat(told(altered)).containsExactly("DUPLICATED 4");
    assertThat(Specimen.told(altered.verified(HELD))).containsExactly("DUPLICATED 4", "CUT_OFF 4");
  }

  @Test
  void aCopyBehindTheEndLosesNothing() {
    assertThat(told(put(SIGNED, RUNS + 1, run(SIGNED, 2)))).containsExactly("DUPLICATED 5");
    assertThat(told(put(SIGNED, 999_999_999, run(SIGNED, 2))))
        .containsExactly("DUPLICATED 999999999");
  }

  @Test
  void aRunUnderOneOfAnotherRecordIsMissed() {
    assertThat(told(put(SIGNED, 2, run(OTHER, 4)))).containsExactly("REMOVED 2", "FOREIGN 2");
    assertThat(told(put(SIGNED, 2, run(OTHER, 2)))).containsExactly("REMOVED 2", "FOREIGN 2:7");
  }

  @Test
  void aRunThatGaveWayToAForeignOneIsFoundElsewhere() {
    Specimen altered = put(SIGNED, 2, run(OTHER, 2));
    altered.files().put(Specimen.file(9), run(SIGNED, 2));

    assertThat(told(altered)).containsExactly("FOREIGN 2", "REORDERED 9");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 999_999_999})
  void aRenamedRunIsMovedAndNothingElse(int number) {
    for (int run = 1; run <= RUNS; run++) {
      Specimen altered = put(SIGNED, number, run(SIGNED, run));
      altered.files().remove(Specimen.file(run));

      assertThat(told(altered)).containsExactly("REORDERED " + number);
      assertThat(Specimen.told(altered.verified(HELD))).containsExactly("REORDERED " + number);
    }
  }

  @Test
  void anEmptyFileBehindTheEndVouchesForNoRun() {
    Specimen altered = put(SIGNED, 9, new byte[0]);

    assertThat(told(altered)).containsExactly("CUT_OFF 9:0");
    altered.files().remove(Specimen.file(RUNS));
    assertThat(Specimen.told(altered.verified(HELD))).containsExactly("CUT_OFF 4", "CUT_OFF 9:0");
  }

  @Test
  void aRunWithoutItsEndIsARunAllTheSame() {
    Specimen altered = SIGNED.copy();
    altered.lines(4, altered.lines(4).subList(0, 3));
    altered.files().remove(Specimen.file(3));

    assertThat(told(altered)).containsExactly("REMOVED 3", "CUT_OFF 4:3");
  }

  @Test
  void aRunAppendedToItselfIsOneFault() {
    List<byte[]> lines = new ArrayList<>(SIGNED.lines(2));
    lines.addAll(SIGNED.lines(2));

    assertThat(told(SIGNED.copy().lines(2, lines))).containsExactly("DUPLICATED 2:0–7");
  }

  @Test
  void severalForeignLinesAtOnePlaceAreOneFault() {
    List<byte[]> lines = new ArrayList<>(SIGNED.lines(2));
    lines.addAll(3, OTHER.lines(2).subList(2, 5));
    assertThat(told(SIGNED.copy().lines(2, lines))).containsExactly("FOREIGN 2:2–4");

    List<byte[]> same = new ArrayList<>(SIGNED.lines(2));
    same.addAll(3, Collections.nCopies(3, OTHER.lines(3).get(2)));
    assertThat(told(SIGNED.copy().lines(2, same))).containsExactly("FOREIGN 2:2");
  }

  @Test
  void whatOnlyAForeignRunNamesIsNotMissed() {
    List<byte[]> lines = new ArrayList<>();
    for (byte[] line : OTHER.lines(3)) {
      String text = new String(line, StandardCharsets.UTF_8);
      lines.add(
          Specimen.utf8(
              text.replaceAll(
                  "\"rewards\":\\{\"sha256\":\"[0-9a-f]{64}",
                  "\"rewards\":{\"sha256\":\"" + "a".repeat(64))));
    }
    Specimen foreign = OTHER.copy().lines(3, Specimen.chained(lines));

    for (int at : new int[] {2, 3, 9}) {
      List<String> told = told(put(UNSIGNED, at, run(foreign, 3)));
      assertThat(told).isNotEmpty().noneMatch(f -> f.contains("files/") || f.contains("packs/"));
    }
  }

  @Test
  void whatARunNamedThatIsGoneIsNotCalledUnused() {
    Specimen more = SIGNED.copy();
    more.files().put("files/" + vn.xetkhen.text.Sha256.hex(new byte[1]), new byte[1]);
    assertThat(remarks(more)).containsExactly("unused");

    for (byte[] file : List.of(new byte[0], run(SIGNED, 4), run(OTHER, 2), run(OTHER, 3))) {
      Specimen altered = more.copy();
      altered.files().put(Specimen.file(2), file);
      assertThat(remarks(altered)).isEmpty();
    }
    Specimen gone = more.copy();
    gone.files().remove(Specimen.file(2));
    assertThat(remarks(gone)).isEmpty();
  }

  @Test
  void aRecordWhoseRunsAreAllGoneIsRemarked() {
    Specimen altered = SIGNED.copy();
    altered.files().keySet().removeIf(name -> name.startsWith("runs/"));

    assertThat(told(altered)).isEmpty();
    assertThat(remarks(altered)).containsExactly("no-run");
    assertThat(Specimen.told(altered.verified(HELD))).containsExactly("CUT_OFF 1–4");
  }

  private static Specimen later(Specimen whole, int run) {
    List<byte[]> lines = new ArrayList<>();
    for (byte[] line : whole.lines(run)) {
      String text = new String(line, StandardCharsets.UTF_8);
      lines.add(Specimen.utf8(text.replace("\"xetkhen.run/1\"", "\"xetkhen.run/2\"")));
    }
    return whole.copy().lines(run, Specimen.chained(lines));
  }

  @Test
  void aRunOfALaterVersionIsLeftToThat() {
    assertThatThrownBy(() -> told(later(UNSIGNED, RUNS)))
        .hasCauseInstanceOf(RecordException.class)
        .hasMessageContaining("000004.jsonl.zst” is a run of format xetkhen.run/2")
        .hasMessageContaining("Use a later version");
  }

  @Test
  void anotherFaultIsToldThoughALaterVersionWroteARun() {
    Specimen altered = later(UNSIGNED, RUNS);
    altered.files().remove(Specimen.file(2));
    assertThat(told(altered)).containsExactly("REMOVED 2", "CONTENT 4:0");

    assertThat(told(later(SIGNED, RUNS))).containsExactly("CONTENT 4:0", "WRONG_KEY 4:7");
  }

  @Test
  void manyRunsUnderCopiesAreOneRange() {
    Specimen altered = SIGNED.copy();
    NavigableMap<String, byte[]> files = altered.files();
    IntStream.of(2, 3).forEach(run -> files.put(Specimen.file(run), run(SIGNED, 4)));

    assertThat(told(altered)).containsExactly("REMOVED 2–3", "DUPLICATED 2", "DUPLICATED 3");
  }
}
