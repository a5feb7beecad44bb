package vn.xetkhen.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/**
 * How the places of some awards are filled. The same entries, plans and choice of the council give
 * the same selection, whatever the order of the entries.
 *
 * @param awards by plan, then in the order of the plan's awards and their periods
 * @param council the minutes whose choice was used; null where none was given
 * @param problems what could not be used, and where: some candidates have no place because of it
 * @param warnings what whoever signs has to look at
 */
public record Selection(
    List<Filled> awards,
    @Nullable Minutes council,
    List<Problem> problems,
    List<Warning> warnings) {

  /** Keeps its own copies. */
  public Selection {
    awards = List.copyOf(awards);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** Every eligible candidate, in the order of awards, groups, status and position. */
  public Stream<Placement> placements() {
    return awards.stream()
        .flatMap(
            award ->
                Stream.concat(
                    award.groups().stream().flatMap(group -> group.placements().stream()),
                    award.outside().stream()));
  }

  /**
   * One award for one period.
   *
   * @param groups in the order of the plan; a group that nobody competes in is there too
   * @param outside eligible candidates without a group
   * @param undetermined candidates that could take a place if completed
   * @param setAside dossiers that state again what another one of the same candidate states
   * @param counts how many dossiers came to what, duplicates set aside left out
   */
  public record Filled(
      Decision.PlanRef plan,
      List<Group> groups,
      List<Placement> outside,
      List<Undetermined> undetermined,
      List<SetAside> setAside,
      Counts counts) {

    /** Keeps its own copies. */
    public Filled {
      groups = List.copyOf(groups);
      outside = List.copyOf(outside);
      undetermined = List.copyOf(undetermined);
      setAside = List.copyOf(setAside);
    }
  }

  /**
   * Candidates who compete for the same places.
   *
   * @param id as plan.yaml declares it; {@code collective} or {@code individual} where the plan
   *     states no places
   * @param line who competes
   * @param places how many there are in all; null where the plan states no number for the whole
   * @param base what a share was taken of, null where the number is no share
   * @param competing how many eligible candidates compete, those that wait for another's place left
   *     out
   * @param placements by status, then position, then the candidate's id and name
   */
  public record Group(
      String id,
      Kind kind,
      Text line,
      @Nullable Integer places,
      @Nullable Integer base,
      int competing,
      List<Placement> placements) {

    /** Keeps its own copy. */
    public Group {
      placements = List.copyOf(placements);
    }

    /** Those that ended as {@code status}, in their order. */
    public List<Placement> of(Status status) {
      return placements.stream().filter(placement -> placement.status() == status).toList();
    }
  }

  /**
   * A candidate of which too little is known, and that could take a place.
   *
   * @param group the id of the group it would compete in; null where that is not known either
   * @param effect what it would come to if it were eligible with what it states now; null where too
   *     little is known to tell, or where it first waits for another's place
   */
  public record Undetermined(Entry entry, @Nullable String group, @Nullable Effect effect) {}

  /**
   * What the places would come to with one more eligible candidate, before the council chooses.
   *
   * @param code why it would end as it does; its status goes with it
   * @param position in the order, from 1; null where there is none or its own is not known
   * @param open how many places the council would have to give; null unless it had to decide
   * @param contending how many would compete for those, itself included; null likewise
   * @param contenders the others that would then compete for those, in their order
   * @param losing who is proposed now and would not be
   * @param waiting who is proposed now and would have to wait for the council, itself not
   *     contending with them
   */
  public record Effect(
      Code code,
      @Nullable Integer position,
      @Nullable Integer open,
      @Nullable Integer contending,
      List<Placement.Who> contenders,
      List<Placement.Who> losing,
      List<Placement.Who> waiting) {

    /** Keeps its own copies. */
    public Effect {
      contenders = List.copyOf(contenders);
      losing = List.copyOf(losing);
      waiting = List.copyOf(waiting);
    }
  }

  /** A dossier that states again what another one states. */
  public record SetAside(Entry entry, Entry kept) {}

  /** How many dossiers came to what. */
  public record Counts(int dossiers, int eligible, int ineligible, int undetermined) {}

  /**
   * The minutes of the council's meeting.
   *
   * @param number as printed
   * @param sha256 of the exact bytes read, in lower-case hexadecimal
   */
  public record Minutes(String number, LocalDate date, String sha256) {}

  /**
   * Something to look at that does not keep anyone from a place.
   *
   * @param code a stable id: {@code DUPLICATE}, {@code OVERLAP}, {@code UNDETERMINED_SHARE}
   * @param dossiers the ids of the dossiers concerned
   */
  public record Warning(String code, List<String> dossiers, Text text) {

    /** Keeps its own copy. */
    public Warning {
      dossiers = List.copyOf(dossiers);
    }
  }
}
