package vn.xetkhen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.report.DecisionJson;
import vn.xetkhen.text.Language;

/**
 * The same dossiers give the same decisions: in whatever order, on however many threads, under any
 * locale and time zone.
 */
class SameEverywhereTest {
  private static final Path RULES = Path.of("rules");
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  private static List<Path> samples(Engine engine) {
    return engine.ids().stream().flatMap(plan -> RulesFolder.samples(plan).stream()).toList();
  }

  private static List<Decision> decide(Engine engine, List<Path> samples) {
    return samples.stream().map(sample -> RulesFolder.decide(engine, sample)).toList();
  }

  private static List<String> lines(List<Decision> decisions) {
    return decisions.stream().map(new DecisionJson(Language.VI)::text).toList();
  }

  @Test
  void onOneThreadAndOnTwo() throws Exception {
    Engine engine = Engine.open(RULES);
    List<Path> samples = samples(engine);
    List<Decision> alone = decide(engine, samples);
    assertThat(alone).hasSizeGreaterThan(20);
    List<Path> backwards = new ArrayList<>(samples);
    Collections.reverse(backwards);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<Decision>>> futures = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        boolean back = i % 2 == 1;
        futures.add(threads.submit(() -> decide(engine, back ? backwards : samples)));
      }
      for (int i = 0; i < futures.size(); i++) {
        List<Decision> decided = new ArrayList<>(futures.get(i).get());
        if (i % 2 == 1) {
          Collections.reverse(decided);
        }
        assertThat(decided).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @CsvSource({"tr-TR, Europe/Istanbul", "vi-VN, Asia/Ho_Chi_Minh", "ar-EG, Pacific/Kiritimati"})
  void underOtherLocalesAndTimeZones(String tag, String zoneId) {
    Engine here = Engine.open(RULES);
    List<Path> samples = samples(here);
    List<Decision> decisions = decide(here, samples);
    List<String> lines = lines(decisions);
    Locale.setDefault(Locale.forLanguageTag(tag));
    TimeZone.setDefault(TimeZone.getTimeZone(zoneId));
    Engine there = Engine.open(RULES);
    List<Decision> others = decide(there, samples);
    assertThat(others).isEqualTo(decisions);
    assertThat(lines(others)).isEqualTo(lines);
  }

  @Test
  void rulesCompileAlikeWhereLetterCaseDiffers() {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    assertThat(Engine.open(RULES).pack("tan-yen-2021")).isInstanceOf(PackResult.Ready.class);
    assertThat(Locale.getDefault()).isEqualTo(Locale.forLanguageTag("tr-TR"));
  }
}
