package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Answer.all;
import static vn.xetkhen.oracle.Answer.any;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A dossier with the readings, settings and as-of date under which it is judged, and the look-ups
 * that plans share.
 */
record Papers(
    Part dossier,
    Map<String, String> readings,
    Map<String, String> settings,
    @Nullable LocalDate asOf) {

  static Papers of(
      JsonNode json,
      Map<String, String> readings,
      Map<String, String> settings,
      @Nullable LocalDate asOf) {
    Part dossier = new Part(json);
    LocalDate day = asOf != null ? asOf : dossier.part("submission").day("submittedOn");
    return new Papers(dossier, readings, settings, day);
  }

  /** The option chosen at an unclear point; the first named is the default. */
  String reading(String id, String... options) {
    String option = readings.getOrDefault(id, options[0]);
    if (!List.of(options).contains(option)) {
      throw new IllegalArgumentException(id + " has no option " + option);
    }
    return option;
  }

  @Nullable LocalDate setting(String key) {
    String value = settings.get(key);
    return value == null ? null : LocalDate.parse(value);
  }

  Part candidate() {
    return dossier.part("candidate");
  }

  Part unit() {
    return candidate().part("unit");
  }

  Part submission() {
    return dossier.part("submission");
  }

  boolean isCollective() {
    return candidate().is("kind", "COLLECTIVE") == Answer.MET;
  }

  /** The body that a scope test is about: the candidate itself, or an individual's unit. */
  Part body() {
    return isCollective() ? candidate() : unit();
  }

  Answer province(String... names) {
    return place("province", names);
  }

  Answer district(String... names) {
    return place("district", names);
  }

  private Answer place(String field, String... names) {
    String own = body().text(field);
    return Places.is(own != null ? own : candidate().text(field), names);
  }

  Part rating(String subject, String task, String period) {
    return the(
        "ratings",
        entry ->
            isAbout(entry, subject)
                && task.equals(entry.text("task"))
                && period.equals(entry.text("period")));
  }

  Part ranking(String subject, int year) {
    return the(
        "rankings",
        entry ->
            isAbout(entry, subject) && "PAR_INDEX".equals(entry.text("index")) && entry.isOf(year));
  }

  private Part the(String section, Predicate<Part> key) {
    List<Part> entries = dossier.list(section);
    return entries == null
        ? Part.ABSENT
        : entries.stream().filter(key).findFirst().orElse(Part.ABSENT);
  }

  private static boolean isAbout(Part entry, String subject) {
    return entry.text("subject", "CANDIDATE").equals(subject);
  }

  /** A test on a rank or group, which fails where the dossier says that the body was not ranked. */
  static Answer ranked(Part ranking, Answer test) {
    return ranking.yes("ranked") == Answer.NOT_MET ? Answer.NOT_MET : test;
  }

  Answer excellentGroup(String subject, int year) {
    Part ranking = ranking(subject, year);
    return ranked(ranking, ranking.is("group", "EXCELLENT"));
  }

  Answer attested(String code) {
    return attestation(code).yes("value");
  }

  Part attestation(String code) {
    return the("attestations", entry -> code.equals(entry.text("code")));
  }

  Answer initiative(String... qualities) {
    return Answer.some(dossier.list("initiatives"), entry -> allYes(entry, qualities));
  }

  static Answer allYes(Part entry, String... fields) {
    return all(List.of(fields).stream().map(entry::yes).toArray(Answer[]::new));
  }

  @Nullable List<Part> discipline(String... subjects) {
    List<Part> records = dossier.list("discipline");
    return records == null
        ? null
        : records.stream()
            .filter(entry -> List.of(subjects).contains(entry.text("subject", "CANDIDATE")))
            .toList();
  }

  /**
   * DECIDED is yes, CLEARED is no; a matter under review, or of no stated status, may yet be
   * decided.
   */
  static Answer decided(Part entry) {
    return entry.is("status", "UNDER_REVIEW") == Answer.MET
        ? Answer.UNKNOWN
        : entry.is("status", "DECIDED");
  }

  static Answer decidedForViolationIn(int year, Part entry) {
    return all(decided(entry), entry.date("violatedOn", day -> day.getYear() == year));
  }

  static Answer decidedForOrIn(int year, Part entry) {
    return all(
        decided(entry),
        any(
            entry.date("violatedOn", day -> day.getYear() == year),
            entry.date("decidedOn", day -> day.getYear() == year)));
  }

  Answer document(String type) {
    return document(type, entry -> Answer.MET);
  }

  Answer document(String type, Function<Part, Answer> quality) {
    List<Part> documents = submission().list("documents");
    List<Part> ofType =
        documents == null
            ? null
            : documents.stream().filter(entry -> type.equals(entry.text("type"))).toList();
    return Answer.some(ofType, quality).completable();
  }

  Answer copies(int least) {
    return submission().atLeast("copies", least).completable();
  }

  /** In time for a day that a notice sets; nothing to keep to while there is no notice. */
  Answer submittedBy(@Nullable LocalDate last) {
    return last == null ? Answer.NOT_APPLICABLE : submission().notAfter("submittedOn", last);
  }
}
