package vn.xetkhen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Note;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.oracle.Case;
import vn.xetkhen.oracle.Dossiers;

/** Tân Châu's criteria stand in a guidance that is attested and not evaluated. */
final class TanChauTest {
  private static final Judge JUDGE = new Judge();
  private static final int CASES = 3_000;

  @Test
  void nobodyIsEligibleWithoutTheAttestedGuidanceAndItsDocumentAndEveryDecisionSaysWhy() {
    int eligible = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Case one = Dossiers.sample("tan-chau-2020", seed);
      Decision decision = JUDGE.decide(one);
      assertThat(decision.notes())
          .as("seed %d", seed)
          .extracting(Note::code)
          .contains("CRITERIA_IN_GUIDANCE");
      if (decision.verdict() == Verdict.ELIGIBLE) {
        eligible++;
        assertThat(attestedWithDocument(one.dossier())).as("seed %d", seed).isTrue();
      }
    }
    assertThat(eligible).isGreaterThan(CASES / 20);
  }

  private static boolean attestedWithDocument(JsonNode dossier) {
    for (JsonNode attestation : dossier.path("attestations")) {
      if (attestation.path("code").asText().equals("EXTERNAL_GUIDANCE_MET")) {
        return attestation.path("value").asBoolean(false)
            && !attestation.path("document").asText("").isBlank();
      }
    }
    return false;
  }
}
