package vn.xetkhen.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges a dossier under one of the five plans in plain code, with no rules and no engine, so that
 * the rules can be held against it. It takes dossiers that a strict reader accepts: well formed, no
 * two entries for one key, a period and an award that the plan admits.
 */
public final class Oracle {
  private Oracle() {}

  /**
   * Judges one dossier. Numbers compare exactly if the tree holds decimals rather than doubles.
   *
   * @param dossier the dossier, format {@code xetkhen.dossier/1}
   * @param readings reading id to the option chosen; a reading that is not named takes its default
   * @param settings setting key to an ISO date; a setting that is not named is unset
   * @param asOf the day on which "in force" is judged; null stands for {@code
   *     submission.submittedOn}
   * @throws IllegalArgumentException for an unknown plan or an option that a reading does not have
   */
  public static Judgement decide(
      JsonNode dossier,
      Map<String, String> readings,
      Map<String, String> settings,
      @Nullable LocalDate asOf) {
    Papers papers = Papers.of(dossier, readings, settings, asOf);
    String plan = papers.dossier().text("plan", "");
    return switch (plan) {
      case "tan-yen-2021" -> TanYen.judge(papers);
      case "nga-nam-2021-2030" -> NgaNam.judge(papers);
      case "nguyen-binh-2023" -> NguyenBinh.judge(papers);
      case "kien-giang-2021" -> KienGiang.judge(papers);
      case "tan-chau-2020" -> TanChau.judge(papers);
      default -> throw new IllegalArgumentException("no such plan: " + plan);
    };
  }
}
