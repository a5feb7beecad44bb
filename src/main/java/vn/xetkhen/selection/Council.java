package vn.xetkhen.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;

/**
 * What a council decided where the plan leaves it to the council, from the minutes of its meeting.
 *
 * @param file the file as the user named it
 * @param dateAt where the day of the meeting stands
 */
public record Council(
    String file, Selection.Minutes minutes, Position dateAt, List<Choice> choices) {

  /** Keeps its own copy. */
  public Council {
    choices = List.copyOf(choices);
  }

  /**
   * What is wrong where the council met after the award was decided on, or null.
   *
   * @param decidedOn the day of the decision
   */
  public @Nullable Problem metAfter(LocalDate decidedOn) {
    return minutes.date().isAfter(decidedOn)
        ? new Problem(
            file,
            dateAt,
            "/minutes/date",
            Complaints.say("council.late", minutes.number(), minutes.date(), decidedOn))
        : null;
  }

  /**
   * What it decided about one group.
   *
   * @param period null where the file names none: then the award's only one
   * @param chosen who is to have a place; empty where the council chose nobody, or the file states
   *     votes alone
   * @param chooses whether the file says who was chosen, be it nobody
   * @param votes by the name that the file uses
   * @param chosenAt where the names stand, or the choice where there are none
   * @param votesAt where the votes stand, or the choice where there are none
   */
  public record Choice(
      Named plan,
      Named award,
      @Nullable Named period,
      Named group,
      List<Named> chosen,
      boolean chooses,
      Map<Named, Placement.Vote> votes,
      Named chosenAt,
      Named votesAt) {

    /** Keeps its own copy. */
    public Choice {
      chosen = List.copyOf(chosen);
    }
  }

  /**
   * A name in the file, and where it stands.
   *
   * @param pointer JSON pointer (RFC 6901)
   */
  public record Named(String name, Position at, String pointer) {}
}
