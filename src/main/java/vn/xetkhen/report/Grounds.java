package vn.xetkhen.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Note;
import vn.xetkhen.decision.Sensitivity;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.reward.Money;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Labels;

/**
 * What one award's list rests on beside its places: settings, readings and what another reading
 * would change, and why those who are ineligible are on no list.
 */
final class Grounds {
  private static final int NAMED = 10;

  private final Messages messages = Messages.beside(Grounds.class);
  private final Labels labels = new Labels();
  private final Plan plan;
  private final List<Judged> judged;

  /**
   * The grounds of an award.
   *
   * @param all what is known of every dossier of the run
   */
  Grounds(List<Judged> all, Selection.Filled filled, Plan plan) {
    this.plan = plan;
    Set<List<@Nullable Object>> aside = new HashSet<>();
    filled.setAside().forEach(one -> aside.add(place(one.entry().source(), one.entry().line())));
    this.judged =
        all.stream()
            .filter(one -> one.of(filled.plan()))
            .filter(one -> !aside.contains(place(one.entry().source(), one.entry().line())))
            .sorted(
                Comparator.comparing((Judged one) -> one.entry().dossier().id())
                    .thenComparing(one -> one.entry().source())
                    .thenComparing(one -> one.entry().line() == null ? 0 : one.entry().line()))
            .toList();
  }

  private static List<@Nullable Object> place(String source, @Nullable Integer line) {
    List<@Nullable Object> place = new ArrayList<>();
    place.add(source);
    place.add(line);
    return place;
  }

  /** Those who are ineligible, one line each with the clauses that decided. */
  List<Text> ineligible() {
    return judged.stream()
        .filter(one -> one.entry().verdict() == Verdict.INELIGIBLE)
        .map(
            one ->
                messages.text(
                    "select.ineligible",
                    one.entry().dossier().id(),
                    one.entry().candidate().name(),
                    Text.join("; ", one.deciding().stream().map(this::clause).toList())))
        .toList();
  }

  private Text clause(String id) {
    Plan.Clause clause = plan.clauses().get(id);
    if (clause == null) {
      return Text.same(id);
    }
    Text citation = clause.citation();
    return citation.vi().endsWith(id) && citation.en().endsWith(id)
        ? citation
        : messages.text("select.clause", citation, id);
  }

  /** What the decisions rest on, one remark each; empty where a plan has none of it. */
  List<Text> remarks() {
    List<Text> remarks = new ArrayList<>(notes());
    Map<String, LocalDate> set = new TreeMap<>();
    for (Judged one : judged) {
      one.settings()
          .forEach(
              (key, day) -> {
                if (day != null) {
                  set.put(key, day);
                }
              });
    }
    set.forEach((key, day) -> remarks.add(messages.text("select.setting", key, Money.day(day))));
    Text readings = readings();
    if (readings != null) {
      remarks.add(readings);
    }
    remarks.addAll(changes());
    return remarks;
  }

  private List<Text> notes() {
    Map<List<Object>, Note> distinct = new LinkedHashMap<>();
    judged.forEach(
        one ->
            one.notes()
                .forEach(
                    note ->
                        distinct.putIfAbsent(
                            List.of(
                                note.code(),
                                note.clause() == null ? "" : note.clause(),
                                note.text()),
                            note)));
    return distinct.values().stream()
        .sorted(
            Comparator.comparing((Note note) -> note.clause() == null ? "" : note.clause())
                .thenComparing(Note::code)
                .thenComparing(note -> note.text().vi()))
        .map(
            note ->
                note.clause() == null
                    ? note.text()
                    : messages.text("select.note", clause(note.clause()), note.text()))
        .toList();
  }

  /** The readings in use, and which of them are not the plan's default; null where it has none. */
  private @Nullable Text readings() {
    if (plan.readings().isEmpty() || judged.isEmpty()) {
      return null;
    }
    Map<String, String> used = judged.get(0).entry().readings();
    List<Text> parts = new ArrayList<>();
    plan.readings()
        .forEach(
            (id, reading) -> {
              String option = used.getOrDefault(id, reading.defaultOption());
              Text pair = Text.same(id + "=" + option);
              parts.add(
                  option.equals(reading.defaultOption())
                      ? pair
                      : messages.text("select.reading.other", pair, reading.defaultOption()));
            });
    return messages.text("select.readings", Text.join(", ", parts));
  }

  /** Whose verdict another reading would change, by reading. */
  private List<Text> changes() {
    Map<String, Map<Verdict, Set<String>>> byReading = new TreeMap<>();
    for (Judged one : judged) {
      for (Sensitivity change : one.sensitivity()) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(change.readings()).forEach((id, option) -> pairs.add(id + "=" + option));
        byReading
            .computeIfAbsent(String.join(" + ", pairs), key -> new TreeMap<>())
            .computeIfAbsent(change.verdict(), key -> new LinkedHashSet<>())
            .add(one.entry().dossier().id());
      }
    }
    List<Text> lines = new ArrayList<>();
    byReading.forEach(
        (readings, verdicts) -> {
          List<Text> parts = new ArrayList<>();
          verdicts.forEach(
              (verdict, ids) ->
                  parts.add(
                      messages.text("select.change.to", named(ids), lower(labels.of(verdict)))));
          lines.add(messages.text("select.change", readings, Text.join("; ", parts)));
        });
    return lines;
  }

  private static Text lower(Text text) {
    return new Text(text.vi().toLowerCase(Locale.ROOT), text.en().toLowerCase(Locale.ROOT));
  }

  private Text named(Set<String> ids) {
    List<String> all = List.copyOf(ids);
    if (all.size() <= NAMED) {
      return Text.same(String.join(", ", all));
    }
    return messages.text(
        "select.more", String.join(", ", all.subList(0, NAMED)), all.size() - NAMED);
  }
}
