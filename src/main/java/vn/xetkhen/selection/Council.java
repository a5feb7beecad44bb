package vn.xetkhen.selection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Position;

/**
 * What a council decided where the plan leaves it to the council, from the minutes of its meeting.
 *
 * @param file the file as the user named it
 */
public record Council(String file, Selection.Minutes minutes, List<Choice> choices) {

  /** Keeps its own copy. */
  public Council {
    choices = List.copyOf(choices);
  }

  /**
   * What it decided about one group.
   *
   * @param period null where the file names none: then the award's only one
   * @param chosen who is to have a place; empty where the file states votes alone
   * @param votes by the name that the file uses
   * @param chosenAt where the names stand, or the choice where there are none
   */
  public record Choice(
      Named plan,
      Named award,
      @Nullable Named period,
      Named group,
      List<Named> chosen,
      Map<Named, Placement.Vote> votes,
      Named chosenAt) {

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
