package vn.xetkhen.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.Signer;
import vn.xetkhen.text.Sha256;

/** What signatures and receipts add: who can compute hashes anew is found out all the same. */
class KeyTamperingTest {
  private static final int RUNS = 4;
  private static final int DECISIONS = 4;
  private static final int HEAD = DECISIONS + 4;
  private static final Signer SIGNER = Specimen.signer();
  private static final Signer STRANGER = Specimen.signer();
  private static final Specimen SIGNED =
      Specimen.of(Specimen.Kind.SIGNED, SIGNER, "mot", RUNS, DECISIONS);
  private static final Specimen UNSIGNED =
      Specimen.of(Specimen.Kind.UNSIGNED, SIGNER, "hai", RUNS, DECISIONS);
  private static final Specimen STRANGE =
      Specimen.of(Specimen.Kind.SIGNED, STRANGER, "ba", RUNS, DECISIONS);

  private static Trust keys(Signer... signers) {
    return new Trust(java.util.Arrays.stream(signers).map(Signer::publicKey).toList(), List.of());
  }

  private static Trust receipt(Specimen specimen, int run) {
    return new Trust(List.of(), List.of(new Receipt(run, specimen.head(run))));
  }

  private static List<String> told(Specimen specimen, Trust trust) {
    return Specimen.told(specimen.verified(trust));
  }

  /** Edits a decision and computes everything anew that needs no key, in this run alone. */
  private static List<byte[]> rewritten(Specimen specimen, int run, int entry) {
    List<byte[]> lines = specimen.lines(run);
    String line = new String(lines.get(entry), StandardCharsets.UTF_8);
    String decision = line.substring(line.indexOf(",\"decision\":{") + 12, line.length() - 1);
    String other = decision.replace("\"findings\":[]", "\"findings\":[ ]");
    assertThat(other).isNotEqualTo(decision);
    lines.set(
        entry,
        Specimen.utf8(
            line.replace(decision, other)
                .replace(Sha256.hex(Specimen.utf8(decision)), Sha256.hex(Specimen.utf8(other)))));
    return Specimen.chained(lines);
  }

  /** The same, and joins all later runs to it again. */
  private static Specimen forged(Specimen specimen, int run, int entry) {
    Specimen forged = specimen.copy().lines(run, rewritten(specimen, run, entry));
    for (int later = run + 1; later <= RUNS; later++) {
      List<byte[]> lines = forged.lines(later);
      String head = new String(lines.get(HEAD), StandardCharsets.UTF_8);
      lines.set(
          HEAD, Specimen.utf8(head.replace(specimen.head(later - 1), forged.head(later - 1))));
      forged.lines(later, lines);
    }
    return forged;
  }

  /** Base64 leaves bits unused and may be longer than it must: other bytes for the same key. */
  @ParameterizedTest
  @CsvSource({"=,''", "=,A", "==,''", "==,A="})
  void aSignatureWrittenInAnotherWayIsTold(String padding, String instead) {
    String name = padding.equals("=") ? "key" : "signature";
    List<byte[]> lines = SIGNED.lines(RUNS);
    String head = new String(lines.get(HEAD), StandardCharsets.UTF_8);
    String other =
        head.replaceFirst("(\"" + name + "\":\"[^\"=]+)" + padding + "\"", "$1" + instead + "\"");
    assertThat(other).isNotEqualTo(head);
    lines.set(HEAD, Specimen.utf8(other));

    assertThat(told(SIGNED.copy().lines(RUNS, lines), keys(SIGNER)))
        .hasSize(1)
        .isSubsetOf("CONTENT " + RUNS + ":" + HEAD, "WRONG_KEY " + RUNS + ":" + HEAD);
  }

  /** The last letter of a Base64 text of so many bytes has bits that say nothing. */
  @ParameterizedTest
  @CsvSource({"key,=,4", "signature,==,16"})
  void bitsThatSayNothingAreLookedAt(String name, String padding, int many) {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    List<byte[]> lines = SIGNED.lines(RUNS);
    String head = new String(lines.get(HEAD), StandardCharsets.UTF_8);
    int at = head.indexOf(padding + "\"", head.indexOf("\"" + name + "\":\"")) - 1;
    int last = letters.indexOf(head.charAt(at));
    for (int other = last - last % many; other < last - last % many + many; other++) {
      String edited = head.substring(0, at) + letters.charAt(other) + head.substring(at + 1);
      lines.set(HEAD, Specimen.utf8(edited));

      assertThat(told(SIGNED.copy().lines(RUNS, lines), keys(SIGNER)))
          .as(edited)
          .isEqualTo(other == last ? List.of() : List.of("CONTENT " + RUNS + ":" + HEAD));
    }
  }

  @Property(tries = 100)
  void aRunThatIsRewrittenWithoutTheKeyIsFound(
      @ForAll @IntRange(min = 1, max = RUNS) int run,
      @ForAll @IntRange(min = 1, max = DECISIONS) int entry) {
    Specimen altered = SIGNED.copy().lines(run, rewritten(SIGNED, run, entry));

    String kind = run < RUNS ? "ALTERED " : "WRONG_KEY ";
    assertThat(told(altered, Specimen.NOTHING)).containsExactly(kind + run + ":" + HEAD);
  }

  @Property(tries = 60)
  void allLaterRunsRewrittenWithoutTheKeyAreFound(
      @ForAll @IntRange(min = 1, max = RUNS) int run,
      @ForAll @IntRange(min = 1, max = DECISIONS) int entry) {
    List<String> told = told(forged(SIGNED, run, entry), Specimen.NOTHING);

    assertThat(told).hasSize(RUNS - run + 1).allMatch(fault -> fault.startsWith("WRONG_KEY "));
    assertThat(told.get(0)).isEqualTo("WRONG_KEY " + run + ":" + HEAD);
  }

  @Property(tries = 60)
  void anUnsignedRecordThatIsRewrittenIsFoundByAReceiptOnly(
      @ForAll @IntRange(min = 1, max = RUNS) int run,
      @ForAll @IntRange(min = 1, max = DECISIONS) int entry) {
    Specimen altered = forged(UNSIGNED, run, entry);

    assertThat(told(altered, Specimen.NOTHING)).isEmpty();
    Verification held = altered.verified(receipt(UNSIGNED, RUNS));
    assertThat(Specimen.told(held)).containsExactly("ALTERED " + RUNS + ":" + HEAD);
    assertThat(held.receipts().get(0).standing()).isEqualTo(Verification.Standing.DIFFERS);
  }

  @Property(tries = 30)
  void anUnsignedRunThatIsRewrittenAloneIsFound(
      @ForAll @IntRange(min = 1, max = RUNS - 1) int run,
      @ForAll @IntRange(min = 1, max = DECISIONS) int entry) {
    Specimen altered = UNSIGNED.copy().lines(run, rewritten(UNSIGNED, run, entry));

    assertThat(told(altered, Specimen.NOTHING)).containsExactly("ALTERED " + run + ":" + HEAD);
  }

  @Test
  void aRecordOfAnotherKeyIsTold() {
    assertThat(told(SIGNED, keys(SIGNER))).isEmpty();
    assertThat(told(SIGNED, keys(STRANGER, SIGNER))).isEmpty();
    assertThat(told(STRANGE, Specimen.NOTHING)).isEmpty();
    assertThat(told(STRANGE, keys(SIGNER)))
        .containsExactly(
            "WRONG_KEY 1:" + HEAD,
            "WRONG_KEY 2:" + HEAD,
            "WRONG_KEY 3:" + HEAD,
            "WRONG_KEY 4:" + HEAD);
  }

  @Test
  void aRunSignedAnewWithAnotherKeyIsTold() {
    List<byte[]> lines = SIGNED.lines(RUNS);
    String text = new String(lines.get(HEAD), StandardCharsets.UTF_8);
    String own = Base64.getEncoder().encodeToString(SIGNER.publicKey().getEncoded());
    String other = Base64.getEncoder().encodeToString(STRANGER.publicKey().getEncoded());
    lines.set(HEAD, Specimen.utf8(text.replace(own, other)));

    assertThat(told(SIGNED.copy().lines(RUNS, lines), Specimen.NOTHING))
        .containsExactly("WRONG_KEY " + RUNS + ":" + HEAD);
  }

  @Test
  void unsignedRunsAreFaultsWhereAKeyIsAskedFor() {
    assertThat(told(UNSIGNED, keys(SIGNER)))
        .containsExactly(
            "UNSIGNED 1:" + HEAD, "UNSIGNED 2:" + HEAD, "UNSIGNED 3:" + HEAD, "UNSIGNED 4:" + HEAD);
  }

  @Test
  void signaturesThatEndAreRemarked() {
    Specimen altered = SIGNED.copy();
    List<byte[]> lines = altered.lines(RUNS);
    String head = new String(lines.get(HEAD), StandardCharsets.UTF_8);
    lines.set(
        HEAD, Specimen.utf8(head.replaceFirst("\"key\":.*", "\"key\":null,\"signature\":null}")));
    Verification found = altered.lines(RUNS, lines).verified(Specimen.NOTHING);

    assertThat(Specimen.told(found)).isEmpty();
    assertThat(found.remarks()).extracting(Remark::code).containsExactly("no-longer-signed");
  }

  @Test
  void aHeadWrittenOtherwiseIsTold() {
    List<byte[]> lines = UNSIGNED.lines(RUNS);
    String head = new String(lines.get(HEAD), StandardCharsets.UTF_8);
    lines.set(HEAD, Specimen.utf8(head.replace("\"signature\":null}", "\"signature\":null }")));

    assertThat(told(UNSIGNED.copy().lines(RUNS, lines), Specimen.NOTHING))
        .containsExactly("CONTENT " + RUNS + ":" + HEAD);
  }

  @Property(tries = 40)
  void aReceiptThatFitsIsTold(@ForAll @IntRange(min = 1, max = RUNS) int run) {
    Verification found = SIGNED.verified(receipt(SIGNED, run));

    assertThat(Specimen.told(found)).isEmpty();
    assertThat(found.receipts().get(0).standing()).isEqualTo(Verification.Standing.MATCHES);
  }

  @Property(tries = 40)
  void aReceiptOfAnotherRecordIsTold(@ForAll @IntRange(min = 1, max = RUNS) int run) {
    assertThat(told(SIGNED, receipt(STRANGE, run))).containsExactly("ALTERED " + run + ":" + HEAD);
  }

  @Test
  void contentThatWasMadeUpWithAWholeChainIsTold() {
    List<byte[]> lines = UNSIGNED.lines(RUNS);
    String line = new String(lines.get(1), StandardCharsets.UTF_8);
    lines.set(1, Specimen.utf8(line.replace("ELIGIBLE", "INELIGIBLE")));
    assertThat(told(UNSIGNED.copy().lines(RUNS, Specimen.chained(lines)), Specimen.NOTHING))
        .containsExactly("CONTENT 4:1", "CONTENT 4:7", "CONTENT 4:7");

    lines = UNSIGNED.lines(RUNS);
    line = new String(lines.get(2), StandardCharsets.UTF_8);
    lines.set(2, Specimen.utf8(line.replace("Xã Mẫu\\\"", "Xã Mẫu 2\\\"")));
    assertThat(told(UNSIGNED.copy().lines(RUNS, Specimen.chained(lines)), Specimen.NOTHING))
        .containsExactly("CONTENT 4:2");

    lines = UNSIGNED.lines(RUNS);
    line = new String(lines.get(HEAD - 1), StandardCharsets.UTF_8);
    lines.set(HEAD - 1, Specimen.utf8(line.replaceFirst("\"packs\":\\[.*]", "\"packs\":[]")));
    assertThat(told(UNSIGNED.copy().lines(RUNS, Specimen.chained(lines)), Specimen.NOTHING))
        .containsExactly("RULES_NOT_HASHED 4:1");

    lines = UNSIGNED.lines(RUNS);
    lines.remove(3);
    for (int i = 3; i < lines.size(); i++) {
      String own = new String(lines.get(i), StandardCharsets.UTF_8);
      lines.set(i, Specimen.utf8(own.replaceFirst("\"seq\":" + (i + 1), "\"seq\":" + i)));
    }
    assertThat(told(UNSIGNED.copy().lines(RUNS, Specimen.chained(lines)), Specimen.NOTHING))
        .containsExactly("CONTENT 4:6");
    assertThat(Line.of(lines.get(0)).is("run")).isTrue();
  }
}
