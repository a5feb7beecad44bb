package vn.xetkhen.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.xetkhen.audit.Signer;

/** Whatever is done to an entry of a run is found, and told as what it is, where it is. */
class EntryTamperingTest {
  private static final int RUNS = 3;
  private static final int DECISIONS = 6;

  /** The lines of a run: first and last, and what else there is. */
  private static final int LINES = DECISIONS + 5;

  private static final Signer SIGNER = Specimen.signer();
  private static final Map<Specimen.Kind, Specimen> WHOLE =
      Map.of(
          Specimen.Kind.UNSIGNED,
          Specimen.of(Specimen.Kind.UNSIGNED, SIGNER, "mot", RUNS, DECISIONS),
          Specimen.Kind.SIGNED,
          Specimen.of(Specimen.Kind.SIGNED, SIGNER, "hai", RUNS, DECISIONS),
          Specimen.Kind.MASKED,
          Specimen.of(Specimen.Kind.MASKED, SIGNER, "ba", RUNS, DECISIONS));
  private static final Specimen OTHER =
      Specimen.of(Specimen.Kind.SIGNED, SIGNER, "khac", RUNS, DECISIONS + 3);

  private static Verification verified(Specimen specimen) {
    return specimen.verified(Specimen.NOTHING);
  }

  @Property(tries = 3)
  void whatIsWholeHasNoFault(@ForAll Specimen.Kind kind) {
    Verification found = verified(WHOLE.get(kind));

    assertThat(Specimen.told(found)).isEmpty();
    assertThat(found.totals().runs()).isEqualTo(RUNS);
    assertThat(found.totals().decisions()).isEqualTo(RUNS * DECISIONS);
    assertThat(found.totals().signed()).isEqualTo(kind == Specimen.Kind.UNSIGNED ? 0 : RUNS);
    assertThat(found.totals().masked())
        .isEqualTo(kind == Specimen.Kind.MASKED ? RUNS * (DECISIONS + 2) : 0);
  }

  @Property(tries = 1200)
  void aByteThatIsFlippedIsFoundInItsEntry(
      @ForAll Specimen.Kind kind,
      @ForAll @IntRange(min = 1, max = RUNS) int run,
      @ForAll @IntRange(max = LINES - 1) int entry,
      @ForAll @IntRange(max = 1 << 20) int at,
      @ForAll @IntRange(min = 1, max = 255) int flip) {
    Specimen whole = WHOLE.get(kind);
    List<byte[]> lines = whole.lines(run);
    byte[] line = lines.get(entry).clone();
    line[at % line.length] ^= (byte) flip;
    lines.set(entry, line);

    Verification found = verified(whole.copy().lines(run, lines));

    boolean signature = entry == LINES - 1 && kind != Specimen.Kind.UNSIGNED;
    boolean halved = entry == LINES - 1 && line[at % line.length] == '\n'; // as told below
    assertThat(Specimen.told(found))
        .as(new String(line, StandardCharsets.ISO_8859_1))
        .isSubsetOf(
            "ALTERED " + run + ":" + entry,
            signature ? "WRONG_KEY " + run + ":" + entry : "",
            entry == LINES - 1 ? "CONTENT " + run + ":" + entry : "",
            halved ? "ALTERED " + run + ":" + (entry + 1) : "")
        .hasSizeBetween(1, halved ? 2 : 1);
  }

  @Property(tries = 6)
  void aHeadBrokenInTwoIsToldWhereverItIsBroken(
      @ForAll Specimen.Kind kind, @ForAll @IntRange(min = 1, max = RUNS) int run) {
    Specimen whole = WHOLE.get(kind);
    int head = LINES - 1;
    byte[] line = whole.lines(run).get(head);
    String text = new String(line, StandardCharsets.UTF_8);
    int body = text.indexOf("\"run\":");
    for (int at = 0; at < line.length; at++) {
      List<byte[]> lines = whole.lines(run);
      byte[] broken = line.clone();
      broken[at] = '\n';
      lines.set(head, broken);

      List<String> told = Specimen.told(verified(whole.copy().lines(run, lines)));

      String first = "ALTERED " + run + ":" + head;
      String second = "ALTERED " + run + ":" + (head + 1);
      boolean begun = at >= body; // what stands before the break still begins as a head
      assertThat(told)
          .as(new String(broken, StandardCharsets.UTF_8))
          .containsExactly(begun ? new String[] {first} : new String[] {first, second});
    }
  }

  @Property(tries = 400)
  void anEntryThatIsDroppedIsMissed(
      @ForAll Specimen.Kind kind,
      @ForAll @IntRange(min = 1, max = RUNS) int run,
      @ForAll @IntRange(max = LINES - 1) int entry,
      @ForAll @IntRange(min = 1, max = 3) int many) {
    Specimen whole = WHOLE.get(kind);
    List<byte[]> lines = whole.lines(run);
    int last = Math.min(entry + many, LINES) - 1;
    lines.subList(entry, last + 1).clear();

    Verification found = verified(whole.copy().lines(run, lines));

    String what =
        last == LINES - 1
            ? "CUT_OFF " + run + ":" + entry
            : "REMOVED " + run + ":" + entry + (last > entry ? "–" + last : "");
    assertThat(Specimen.told(found)).containsExactly(what);
  }

  @Property(tries = 400)
  void anEntryThatIsThereTwiceIsTold(
      @ForAll Specimen.Kind kind,
      @ForAll @IntRange(min = 1, max = RUNS) int run,
      @ForAll @IntRange(max = LINES - 1) int entry,
      @ForAll @IntRange(max = LINES) int place) {
    Specimen whole = WHOLE.get(kind);
    List<byte[]> lines = whole.lines(run);
    lines.add(place, lines.get(entry));

    Verification found = verified(whole.copy().lines(run, lines));

    assertThat(Specimen.told(found)).containsExactly("DUPLICATED " + run + ":" + entry);
  }

  @Property(tries = 600)
  void entriesThatAreSwappedAreTold(
      @ForAll Specimen.Kind kind,
      @ForAll @IntRange(min = 1, max = RUNS) int run,
      @ForAll @IntRange(max = LINES - 1) int one,
      @ForAll @IntRange(max = LINES - 2) int step) {
    Specimen whole = WHOLE.get(kind);
    int other = (one + 1 + step) % LINES;
    List<byte[]> lines = whole.lines(run);
    java.util.Collections.swap(lines, one, other);

    Verification found = verified(whole.copy().lines(run, lines));

    String first = "REORDERED " + run + ":" + one;
    String second = "REORDERED " + run + ":" + other;
    assertThat(Specimen.told(found)).isNotEmpty();
    if (Math.abs(one - other) == 1) {
      assertThat(Specimen.told(found)).hasSize(1).isSubsetOf(first, second);
    } else if (Math.abs(one - other) == 2) {
      String between = "REORDERED " + run + ":" + (one + other) / 2;
      assertThat(Specimen.told(found)).hasSize(2).isSubsetOf(first, second, between);
    } else {
      assertThat(Specimen.told(found)).containsExactlyInAnyOrder(first, second);
    }
  }

  @Property(tries = 600)
  void anEntryFromElsewhereIsForeign(
      @ForAll Specimen.Kind kind,
      @ForAll @IntRange(min = 1, max = RUNS) int run,
      @ForAll @IntRange(min = 1, max = LINES - 3) int entry,
      @ForAll @IntRange(min = 1, max = LINES) int from,
      @ForAll boolean sameRecord,
      @ForAll boolean inPlace) {
    Specimen whole = WHOLE.get(kind);
    Specimen source = sameRecord ? whole : OTHER;
    int other = sameRecord ? run % RUNS + 1 : run;
    List<byte[]> lines = whole.lines(run);
    byte[] foreign = source.lines(other).get(Math.min(from, LINES - 3));
    if (inPlace) {
      lines.set(entry, foreign);
    } else {
      lines.add(entry, foreign);
    }

    Verification found = verified(whole.copy().lines(run, lines));

    List<String> told = new ArrayList<>(Specimen.told(found));
    assertThat(told).anyMatch(fault -> fault.startsWith("FOREIGN " + run + ":"));
    if (inPlace && Math.min(from, LINES - 3) == entry) {
      assertThat(told).containsExactly("FOREIGN " + run + ":" + entry);
    } else {
      told.removeIf(fault -> fault.startsWith("FOREIGN " + run + ":"));
      assertThat(told).isSubsetOf(inPlace ? "REMOVED " + run + ":" + entry : "");
    }
  }

  @Property(tries = 300)
  void theFirstLinesAloneAreCutOff(
      @ForAll Specimen.Kind kind,
      @ForAll @IntRange(min = 1, max = RUNS) int run,
      @ForAll @IntRange(max = LINES - 1) int left) {
    Specimen whole = WHOLE.get(kind);

    Verification found = verified(whole.copy().lines(run, whole.lines(run).subList(0, left)));

    assertThat(Specimen.told(found)).containsExactly("CUT_OFF " + run + ":" + left);
  }
}
