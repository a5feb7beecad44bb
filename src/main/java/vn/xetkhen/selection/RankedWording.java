package vn.xetkhen.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Places;
import vn.xetkhen.selection.Placement.Ranked;
import vn.xetkhen.selection.Placement.Vote;
import vn.xetkhen.text.Text;

/** Says why a candidate that competes with others ends as it does. */
final class RankedWording {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SelectionWording wording;

  RankedWording(SelectionWording wording) {
    this.wording = wording;
  }

  /** The sentence. */
  Text reason(Entry entry, Ranked ranked) {
    Kind kind = entry.candidate().kind();
    Places.Group group = wording.group(entry);
    BigDecimal least = group == null ? null : group.votes();
    return Terms.say(
        "reason." + ranked.code().name() + variant(ranked),
        SelectionWording.count(kind, ranked.competing()),
        ranked.places() == null ? Text.same("") : SelectionWording.places(ranked.places()),
        wording.pool(ranked.pool()),
        position(ranked),
        wording.keys(entry, ranked.keys()),
        reserve(kind, ranked),
        SelectionWording.count(kind, number(ranked.contending())),
        SelectionWording.places(number(ranked.open())),
        vote(ranked, least),
        ranked.code() == Code.VOTE_ABSENT && least != null
            ? PlacesWording.number(least)
            : council(ranked));
  }

  /** What tells apart the cases of one code in words. */
  private static String variant(Ranked ranked) {
    return switch (ranked.code()) {
      case ALL_FIT, VOTE_REACHED ->
          ranked.places() == null ? ".all" : ranked.competing() == 1 ? ".one" : "";
      case CHOSEN -> ranked.keys().isEmpty() ? "" : ".tie";
      case KEY_ABSENT -> ranked.keys().stream().anyMatch(RankedWording::open) ? "" : ".others";
      default -> "";
    };
  }

  private static boolean open(KeyValue key) {
    return key instanceof KeyValue.Unstated unstated && !unstated.last();
  }

  private static int number(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  /** A position, with how many others share it. */
  private static Text position(Ranked ranked) {
    Integer position = ranked.position();
    return position == null
        ? Text.same("")
        : ranked.equal() == 1
            ? Text.same(position)
            : Terms.say("reason.TIED", position, ranked.equal() - 1);
  }

  private static Text reserve(Kind kind, Ranked ranked) {
    Integer first = ranked.reserve();
    Integer last = ranked.reserveLast();
    Entry.Pool pool = ranked.pool();
    Text whose = pool == null ? Text.same("") : Terms.say("reserve.of", pool.name());
    if (first == null || last == null) {
      return Terms.say("reserve.open." + kind.name(), whose);
    }
    return first.equals(last)
        ? Terms.say("reserve", first, whose)
        : Terms.say("reserve.equal", first, last, whose);
  }

  /** The votes, held against the least share where the plan has one, and the minutes. */
  private static Text vote(Ranked ranked, @Nullable BigDecimal least) {
    Vote vote = ranked.vote();
    String minutes = ranked.minutes() == null ? "" : ranked.minutes();
    if (vote != null && least != null) {
      Text held = held(vote, least, ranked.code() == Code.VOTE_TOO_LOW);
      return switch (ranked.code()) {
        case VOTE_REACHED, VOTE_TOO_LOW -> held;
        case ABOVE_CUT -> Terms.say("votes.beside", held);
        default -> parenthesis(vote, minutes);
      };
    }
    return parenthesis(vote, minutes);
  }

  private static Text parenthesis(@Nullable Vote vote, String minutes) {
    if (vote == null) {
      return minutes.isEmpty() ? Text.same("") : Terms.say("by.minutes", minutes);
    }
    Text votes = Terms.say("votes", vote.votesFor(), vote.of());
    return minutes.isEmpty()
        ? Terms.say("by.votes", votes)
        : Terms.say("by.votes.minutes", votes, minutes);
  }

  private static Text held(Vote vote, BigDecimal least, boolean low) {
    return Terms.say(
        low ? "votes.low" : "votes.reached",
        vote.votesFor(),
        vote.of(),
        PlacesWording.number(percent(vote, least)),
        PlacesWording.number(least));
  }

  /** To one decimal, or as many as show on which side of the least it is. */
  private static BigDecimal percent(Vote vote, BigDecimal least) {
    BigDecimal all = BigDecimal.valueOf(vote.of());
    BigDecimal times = BigDecimal.valueOf(vote.votesFor()).multiply(HUNDRED);
    int scale = 1;
    BigDecimal percent = times.divide(all, scale, RoundingMode.HALF_UP);
    boolean low = times.compareTo(least.multiply(all)) < 0;
    while (low != percent.compareTo(least) < 0) {
      percent = times.divide(all, ++scale, RoundingMode.HALF_UP);
    }
    BigDecimal plain = percent.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** What the council did with the places that were open. */
  private static Text council(Ranked ranked) {
    Integer given = ranked.given();
    Integer open = ranked.open();
    boolean chosen = ranked.code() == Code.CHOSEN;
    if (given == null || open == null || given >= open) {
      return chosen ? Text.same("") : Terms.say("council.others");
    }
    if (chosen) {
      return Terms.say("council.fewer.beside", given, open);
    }
    return given == 0 ? Terms.say("council.nobody") : Terms.say("council.fewer", given, open);
  }
}
