package vn.xetkhen.bench.floor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.facts.Attestation;
import vn.xetkhen.facts.Discipline;
import vn.xetkhen.facts.Document;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Initiative;
import vn.xetkhen.facts.Organisation;
import vn.xetkhen.facts.Person;
import vn.xetkhen.facts.Ranking;
import vn.xetkhen.facts.Rating;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.facts.Submission;

/** The facts of a dossier that this plan asks about, each in its place. */
final class Facts {
  private @Nullable Organisation body;
  private @Nullable Person person;
  private @Nullable Submission submission;
  private final Map<Ratings.Task, Rating> ratings = new EnumMap<>(Ratings.Task.class);
  private @Nullable Ranking now;
  private @Nullable Ranking before;
  private @Nullable Attestation leap;
  private @Nullable Attestation conduct;
  private final List<Initiative> initiatives = new ArrayList<>(4);
  private final List<Document> documents = new ArrayList<>(4);
  private final @Nullable List<Case> cases;
  private final boolean initiativesDeclared;

  Facts(Dossier dossier) {
    initiativesDeclared = dossier.declared().contains(FactType.INITIATIVE);
    cases = dossier.declared().contains(FactType.DISCIPLINE) ? new ArrayList<>(2) : null;
    for (Fact fact : dossier.facts()) {
      sort(fact);
    }
  }

  private void sort(Fact fact) {
    if (fact instanceof Rating rating) {
      rating(rating);
    } else if (fact instanceof Document document) {
      documents.add(document);
    } else if (fact instanceof Ranking ranking) {
      ranking(ranking);
    } else if (fact instanceof Initiative initiative) {
      initiatives.add(initiative);
    } else if (fact instanceof Attestation attestation) {
      attestation(attestation);
    } else if (fact instanceof Discipline discipline && cases != null) {
      cases.add(new Case(discipline));
    } else if (fact instanceof Organisation organisation) {
      body = organisation;
    } else if (fact instanceof Person individual) {
      person = individual;
    } else if (fact instanceof Submission handedIn) {
      submission = handedIn;
    }
  }

  private void rating(Rating rating) {
    if (rating.subject() == Subject.CANDIDATE && rating.period().equals("2021")) {
      for (Ratings.Task task : Ratings.Task.values()) {
        if (task.name().equals(rating.task())) {
          ratings.put(task, rating);
        }
      }
    }
  }

  private void ranking(Ranking ranking) {
    if (ranking.subject() == Subject.CANDIDATE && ranking.index().equals("PAR_INDEX")) {
      if (ranking.year() == 2021) {
        now = ranking;
      } else if (ranking.year() == 2020) {
        before = ranking;
      }
    }
  }

  private void attestation(Attestation attestation) {
    if (attestation.subject() == Subject.CANDIDATE) {
      if (attestation.code().equals("RANK_LEAP")) {
        leap = attestation;
      } else if (attestation.code().equals("EXEMPLARY_CONDUCT")) {
        conduct = attestation;
      }
    }
  }

  Organisation body() {
    return always(body, "organisation");
  }

  Person person() {
    return always(person, "person");
  }

  Submission submission() {
    return always(submission, "submission");
  }

  @Nullable Rating rating(Ratings.Task task) {
    return ratings.get(task);
  }

  @Nullable Ranking now() {
    return now;
  }

  @Nullable Ranking before() {
    return before;
  }

  @Nullable Attestation leap() {
    return leap;
  }

  @Nullable Attestation conduct() {
    return conduct;
  }

  List<Initiative> initiatives() {
    return initiatives;
  }

  boolean initiativesDeclared() {
    return initiativesDeclared;
  }

  List<Document> documents() {
    return documents;
  }

  /** Null where the section is not declared. */
  @Nullable List<Case> cases() {
    return cases;
  }

  private static <T> T always(@Nullable T fact, String what) {
    if (fact == null) {
      throw new IllegalArgumentException("a dossier without " + what);
    }
    return fact;
  }
}
