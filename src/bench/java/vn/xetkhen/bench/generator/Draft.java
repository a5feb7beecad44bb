package vn.xetkhen.bench.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dossier in the making. */
final class Draft {
  private final Entry head = new Entry().with("format", "xetkhen.dossier/1");
  private final Entry candidate = new Entry();
  private final Map<String, List<Entry>> sections = new LinkedHashMap<>();
  private final Entry registration = new Entry();
  private final Entry submission = new Entry();
  private final List<Entry> documents = new ArrayList<>();

  Draft(String id, String plan, String award, String period) {
    head.with("id", id).with("plan", plan).with("award", award).with("period", period);
  }

  /** The whole, sections in the order in which they were first spoken of. */
  Entry whole() {
    Entry whole = new Entry();
    whole.putAll(head);
    whole.with("candidate", candidate);
    sections.forEach(whole::with);
    if (!registration.isEmpty()) {
      whole.with("registration", registration);
    }
    if (!submission.isEmpty() || !documents.isEmpty()) {
      Entry file = new Entry();
      file.putAll(submission);
      whole.with("submission", file.with("documents", documents));
    }
    return whole;
  }

  Entry candidate() {
    return candidate;
  }

  /** Declares sections, empty so far. */
  void declare(String... names) {
    for (String name : names) {
      section(name);
    }
  }

  /** Leaves a section out. */
  void silent(String name) {
    sections.remove(name);
  }

  /** Says of a section that it holds nothing. */
  void nothing(String name) {
    section(name).clear();
  }

  /** Adds an entry to a section. */
  Entry add(String section) {
    Entry entry = new Entry();
    section(section).add(entry);
    return entry;
  }

  /** The entry of a section whose member has that value; one of its own where there is none. */
  Entry find(String section, String member, Object value) {
    for (Entry entry : section(section)) {
      if (value.equals(entry.get(member))) {
        return entry;
      }
    }
    return new Entry();
  }

  /** Takes the entries of a section out whose member has that value. */
  void drop(String section, String member, Object value) {
    section(section).removeIf(entry -> value.equals(entry.get(member)));
  }

  /** All entries of a section. */
  List<Entry> section(String name) {
    return sections.computeIfAbsent(name, n -> new ArrayList<>());
  }

  Entry rating(String task, String period, String level, String by) {
    return add("ratings")
        .with("subject", "CANDIDATE")
        .with("task", task)
        .with("period", period)
        .with("level", level)
        .with("by", by);
  }

  Entry ranking(String subject, int year, int rank, int outOf) {
    return add("rankings")
        .with("subject", subject)
        .with("index", "PAR_INDEX")
        .with("year", year)
        .with("ranked", true)
        .with("rank", rank)
        .with("outOf", outOf);
  }

  Entry unranked(String subject, int year) {
    return add("rankings")
        .with("subject", subject)
        .with("index", "PAR_INDEX")
        .with("year", year)
        .with("ranked", false);
  }

  Entry attested(String code, String by, String document) {
    return add("attestations")
        .with("subject", "CANDIDATE")
        .with("code", code)
        .with("value", true)
        .with("by", by)
        .with("document", document);
  }

  void registered(LocalDate day) {
    registration.with("registeredOn", day);
  }

  void submitted(LocalDate day, int copies) {
    submission.with("submittedOn", day).with("copies", copies);
  }

  Entry document(String type) {
    Entry document = new Entry().with("type", type);
    documents.add(document);
    return document;
  }

  /** The document of that type; one of its own where there is none. */
  Entry listed(String type) {
    for (Entry document : documents) {
      if (type.equals(document.get("type"))) {
        return document;
      }
    }
    return new Entry();
  }

  void withoutDocument(String type) {
    documents.removeIf(document -> type.equals(document.get("type")));
  }

  Entry registration() {
    return registration;
  }

  Entry submission() {
    return submission;
  }
}
