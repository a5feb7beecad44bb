package vn.xetkhen.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.xetkhen.audit.Signer;

/** Whatever is done to the files of a record is found, and told as what it is. */
class FileTamperingTest {
  private static final int RUNS = 5;
  private static final Signer SIGNER = Specimen.signer();
  private static final Specimen UNSIGNED =
      Specimen.of(Specimen.Kind.UNSIGNED, SIGNER, "mot", RUNS, 3);
  private static final Specimen SIGNED = Specimen.of(Specimen.Kind.SIGNED, SIGNER, "hai", RUNS, 3);
  private static final Specimen OTHER = Specimen.of(Specimen.Kind.SIGNED, SIGNER, "ba", RUNS, 4);

  private static Specimen whole(boolean signed) {
    return signed ? SIGNED : UNSIGNED;
  }

  private static List<String> told(Specimen specimen) {
    return Specimen.told(specimen.verified(Specimen.NOTHING));
  }

  @Property(tries = 800)
  void aByteOfACompressedFileIsFoundUnlessItSaysNothing(
      @ForAll boolean signed,
      @ForAll @IntRange(min = 1, max = RUNS) int run,
      @ForAll @IntRange(max = 1 << 20) int at,
      @ForAll @IntRange(min = 1, max = 255) int flip) {
    Specimen altered = whole(signed).copy();
    byte[] file = altered.files().get(Specimen.file(run)).clone();
    file[at % file.length] ^= (byte) flip;
    altered.files().put(Specimen.file(run), file);

    List<String> told = told(altered);

    if (told.isEmpty()) {
      assertThat(altered.lines(run))
          .containsExactly(whole(signed).lines(run).toArray(byte[][]::new));
    } else {
      assertThat(told)
          .hasSize(1)
          .allMatch(
              fault ->
                  fault.startsWith("ALTERED " + run + ":")
                      || fault.startsWith("CUT_OFF " + run + ":"));
    }
  }

  @Property(tries = 500)
  void aFileThatEndsEarlyIsCutOff(
      @ForAll boolean signed,
      @ForAll @IntRange(min = 1, max = RUNS) int run,
      @ForAll @IntRange(max = 1 << 20) int at) {
    Specimen altered = whole(signed).copy();
    byte[] file = altered.files().get(Specimen.file(run));
    altered.files().put(Specimen.file(run), Arrays.copyOf(file, at % file.length));

    assertThat(told(altered)).hasSize(1).allMatch(f -> f.startsWith("CUT_OFF " + run + ":"));
  }

  @Property(tries = 100)
  void bytesBehindTheEndAreFound(
      @ForAll @IntRange(min = 1, max = RUNS) int run, @ForAll byte[] more) {
    Specimen altered = SIGNED.copy();
    byte[] file = altered.files().get(Specimen.file(run));
    byte[] longer = Arrays.copyOf(file, file.length + more.length + 1);
    longer[file.length] = 'x';
    System.arraycopy(more, 0, longer, file.length + 1, more.length);
    altered.files().put(Specimen.file(run), longer);

    assertThat(told(altered))
        .hasSize(1)
        .allMatch(
            f -> f.startsWith("ALTERED " + run + ":") || f.startsWith("CUT_OFF " + run + ":"));
  }

  @Property(tries = 60)
  void runsThatAreRemovedAreMissed(
      @ForAll boolean signed,
      @ForAll @IntRange(min = 1, max = RUNS - 1) int run,
      @ForAll @IntRange(min = 1, max = RUNS) int many) {
    Specimen altered = whole(signed).copy();
    int last = Math.min(run + many - 1, RUNS - 1);
    for (int gone = run; gone <= last; gone++) {
      altered.files().remove(Specimen.file(gone));
    }

    assertThat(told(altered)).containsExactly("REMOVED " + run + (last > run ? "–" + last : ""));
  }

  @Property(tries = 40)
  void theLastRunIsMissedWithAReceiptOnly(
      @ForAll boolean signed, @ForAll @IntRange(min = 1, max = RUNS - 1) int left) {
    Specimen altered = whole(signed).copy();
    for (int gone = left + 1; gone <= RUNS; gone++) {
      altered.files().remove(Specimen.file(gone));
    }
    Receipt receipt = new Receipt(RUNS, whole(signed).head(RUNS));

    assertThat(told(altered)).isEmpty();
    Verification held = altered.verified(new Trust(List.of(), List.of(receipt)));
    assertThat(Specimen.told(held))
        .containsExactly("CUT_OFF " + (left + 1) + (left + 1 < RUNS ? "–" + RUNS : ""));
    assertThat(held.receipts().get(0).standing()).isEqualTo(Verification.Standing.MISSING);
  }

  @Property(tries = 60)
  void runsThatAreSwappedAreTold(
      @ForAll boolean signed,
      @ForAll @IntRange(min = 1, max = RUNS) int one,
      @ForAll @IntRange(min = 1, max = RUNS - 1) int step) {
    int other = (one - 1 + step) % RUNS + 1;
    Specimen altered = whole(signed).copy();
    NavigableMap<String, byte[]> files = altered.files();
    byte[] first = files.get(Specimen.file(one));
    files.put(Specimen.file(one), files.get(Specimen.file(other)));
    files.put(Specimen.file(other), first);

    assertThat(told(altered)).containsExactlyInAnyOrder("REORDERED " + one, "REORDERED " + other);
  }

  @Property(tries = 60)
  void aRunThatIsThereTwiceIsTold(
      @ForAll boolean signed, @ForAll @IntRange(min = 1, max = RUNS) int run) {
    Specimen altered = whole(signed).copy();
    altered.files().put(Specimen.file(RUNS + 1), altered.files().get(Specimen.file(run)));

    assertThat(told(altered)).containsExactly("DUPLICATED " + (RUNS + 1));
  }

  @Property(tries = 60)
  void aRunThatTakesThePlaceOfAnotherIsTold(
      @ForAll boolean signed,
      @ForAll @IntRange(min = 1, max = RUNS) int run,
      @ForAll @IntRange(min = 1, max = RUNS - 1) int step) {
    int other = (run - 1 + step) % RUNS + 1;
    Specimen altered = whole(signed).copy();
    altered.files().put(Specimen.file(run), altered.files().get(Specimen.file(other)));

    assertThat(told(altered)).containsExactly("DUPLICATED " + run);
  }

  @Property(tries = 60)
  void aRunOfAnotherRecordIsForeign(
      @ForAll boolean signed, @ForAll @IntRange(min = 2, max = RUNS - 1) int run) {
    Specimen altered = whole(signed).copy();
    altered.files().put(Specimen.file(run), OTHER.files().get(Specimen.file(run)));

    assertThat(told(altered)).containsExactly("FOREIGN " + run + ":8");
  }

  @Property(tries = 20)
  void aRunOfAnotherRecordAtTheEndIsForeign(@ForAll boolean signed) {
    Specimen altered = whole(signed).copy();
    Specimen longer = Specimen.of(Specimen.Kind.SIGNED, Specimen.signer(), "xa", RUNS + 1, 2);
    altered.files().put(Specimen.file(RUNS + 1), longer.files().get(Specimen.file(RUNS + 1)));

    assertThat(told(altered)).containsExactly("FOREIGN " + (RUNS + 1) + ":6");
  }

  @Test
  void aRunThatIsRenumberedAfterAnotherIsRemovedIsTold() {
    Specimen altered = SIGNED.copy();
    NavigableMap<String, byte[]> files = altered.files();
    for (int run = 3; run < RUNS; run++) {
      files.put(Specimen.file(run), files.get(Specimen.file(run + 1)));
    }
    files.remove(Specimen.file(RUNS));

    assertThat(told(altered)).containsExactly("REMOVED 3", "REORDERED 3", "REORDERED 4");
  }

  @Property(tries = 300)
  void aByteOfAKeptFileIsFound(
      @ForAll @IntRange(max = 100) int which,
      @ForAll @IntRange(max = 1 << 20) int at,
      @ForAll @IntRange(min = 1, max = 255) int flip) {
    Specimen altered = SIGNED.copy();
    List<String> kept = new ArrayList<>(altered.files().keySet());
    kept.removeIf(name -> name.startsWith("runs/") || name.equals("lock"));
    String name = kept.get(which % kept.size());
    byte[] file = altered.files().get(name).clone();
    if (name.equals("record.json") && at % file.length > 10) {
      return; // another version
    }
    file[at % file.length] ^= (byte) flip;
    altered.files().put(name, file);

    String place = name.startsWith("packs/") ? name.substring(0, 70) : name;
    String kind = name.startsWith("packs/") ? "RULES_NOT_HASHED " : "ALTERED ";
    assertThat(told(altered)).containsExactly(kind + place);
  }

  @Test
  void aFileThatIsRemovedIsMissed() {
    for (String name : SIGNED.files().keySet()) {
      Specimen altered = SIGNED.copy();
      altered.files().remove(name);
      if (name.startsWith("packs/")) {
        assertThat(told(altered)).containsExactly("RULES_NOT_HASHED " + name.substring(0, 70));
      } else if (name.startsWith("files/") || name.equals("record.json")) {
        assertThat(told(altered)).containsExactly("MISSING_FILE " + name);
      }
    }
  }

  @Test
  void aPackThatIsRemovedIsMissed() {
    Specimen altered = SIGNED.copy();
    String first =
        altered.files().keySet().stream().filter(n -> n.startsWith("packs/")).findFirst().get();
    altered.files().keySet().removeIf(name -> name.startsWith("packs/"));

    Verification found = altered.verified(Specimen.NOTHING);
    assertThat(Specimen.told(found)).containsExactly("MISSING_FILE " + first.substring(0, 70));
    assertThat(found.faults().get(0).where().vi())
        .isEqualTo("Bộ quy tắc mau-2021 (" + first.substring(6, 14) + "…)");
  }

  @Test
  void aStrangeFileIsForeign() {
    String pack =
        SIGNED.files().keySet().stream()
            .filter(n -> n.startsWith("packs/"))
            .findFirst()
            .get()
            .substring(0, 70);
    for (String name :
        List.of(
            "runs/0000001.jsonl.zst",
            "runs/000000.jsonl.zst",
            "runs/readme.txt",
            "files/a",
            "packs/b",
            pack + "/mau-2021/more.yaml")) {
      Specimen altered = SIGNED.copy();
      altered.files().put(name, Specimen.utf8("x"));
      assertThat(told(altered)).containsExactly("FOREIGN " + name);
    }
    Specimen rule = SIGNED.copy();
    rule.files().put(pack + "/mau-2021/more.drl", Specimen.utf8("x"));
    assertThat(told(rule)).containsExactly("RULES_NOT_HASHED " + pack);
  }

  @Test
  void aRunThatWasNeverClosedIsTold() {
    Specimen altered = SIGNED.copy();
    altered.files().put("open/abc.jsonl.zst", altered.files().get(Specimen.file(1)));

    assertThat(told(altered)).containsExactly("UNFINISHED open/abc.jsonl.zst");
  }
}
