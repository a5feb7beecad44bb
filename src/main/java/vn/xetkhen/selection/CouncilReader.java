package vn.xetkhen.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

/**
 * Reads what a council decided, a file of format {@value #FORMAT} in YAML or, where its name ends
 * in {@code .json}, in JSON. Strict: every problem at once, and no choice where there is one.
 * Whether the candidates are there to be chosen is not for the reader to say.
 */
public final class CouncilReader {
  /** The format that this reader reads. */
  public static final String FORMAT = "xetkhen.council/1";

  private final String file;
  private final Complaints complaints = new Complaints();
  private final CouncilValues values;

  private CouncilReader(String file) {
    this.file = file;
    this.values = new CouncilValues(file, complaints);
  }

  /**
   * Reads a council's file.
   *
   * @param file the file as the user named it
   */
  public static Parsed<Council> read(String file, byte[] bytes) {
    boolean json = file.toLowerCase(Locale.ROOT).endsWith(".json");
    Tree tree = json ? TreeReader.json(file, bytes) : TreeReader.yaml(file, bytes);
    CouncilReader reader = new CouncilReader(file);
    reader.complaints.addAll(tree.problems());
    Council council = tree.root() == null ? null : reader.council(tree.root(), bytes);
    return council != null && reader.complaints.none()
        ? new Parsed.Good<>(council)
        : new Parsed.Bad<>(reader.complaints.sorted());
  }

  private Council council(Node root, byte[] bytes) {
    Map<String, Node.Member> members =
        values.group(root, List.of("format", "minutes", "choices"), List.of());
    Node.Member format = members.get("format");
    if (format != null
        && !(format.value() instanceof Node.Str text && text.value().equals(FORMAT))) {
      complaints.add(file, format.value(), "council.format", Shown.of(format.value()), FORMAT);
    }
    List<Council.Choice> choices = new ArrayList<>();
    Map<List<String>, Council.Named> seen = new HashMap<>();
    for (Node item : values.items(members.get("choices"))) {
      Council.Choice choice = choice(item);
      if (choice != null) {
        choices.add(choice);
        Council.Named period = choice.period();
        List<String> which =
            List.of(
                choice.plan().name(),
                choice.award().name(),
                period == null ? "" : period.name(),
                choice.group().name());
        Council.Named first = seen.putIfAbsent(which, choice.group());
        if (first != null) {
          complaints.add(
              file,
              item,
              "council.group.twice",
              Shown.of(choice.group().name()),
              first.at().line());
        }
      }
    }
    Node.Member minutes = members.get("minutes");
    return new Council(file, minutes(minutes, bytes), dateAt(minutes, root), choices);
  }

  private Selection.Minutes minutes(Node.@Nullable Member member, byte[] bytes) {
    List<String> keys = List.of("number", "date");
    Map<String, Node.Member> members =
        member == null ? Map.of() : values.group(member.value(), keys, List.of());
    Council.Named number = values.text(members.get("number"));
    LocalDate date = values.day(members.get("date"));
    return new Selection.Minutes(
        number == null ? "" : number.name(),
        date == null ? LocalDate.EPOCH : date,
        Sha256.hex(bytes));
  }

  private static Position dateAt(Node.@Nullable Member minutes, Node root) {
    Node.Member date =
        minutes != null && minutes.value() instanceof Node.Obj group
            ? group.members().get("date")
            : null;
    return date == null ? root.at() : date.value().at();
  }

  private Council.@Nullable Choice choice(Node node) {
    List<String> keys = List.of("plan", "award", "period", "group", "chosen", "votes");
    Map<String, Node.Member> members =
        values.group(node, keys, List.of("period", "chosen", "votes"));
    Council.Named plan = values.text(members.get("plan"));
    Council.Named award = values.text(members.get("award"));
    Council.Named period = values.text(members.get("period"));
    Council.Named group = values.text(members.get("group"));
    Node.Member chosen = members.get("chosen");
    Node.Member votes = members.get("votes");
    if (node instanceof Node.Obj && chosen == null && votes == null) {
      complaints.add(file, node, "council.nothing");
    }
    List<Council.Named> names = names(chosen);
    Map<Council.Named, Placement.Vote> counted = votes(votes);
    return plan == null || award == null || group == null
        ? null
        : new Council.Choice(
            plan,
            award,
            period,
            group,
            names,
            chosen != null,
            counted,
            at(chosen, node),
            at(votes, node));
  }

  private static Council.Named at(Node.@Nullable Member member, Node choice) {
    Node node = member == null ? choice : member.value();
    return new Council.Named("", node.at(), node.pointer());
  }

  private List<Council.Named> names(Node.@Nullable Member member) {
    List<Council.Named> names = new ArrayList<>();
    if (member == null) {
      return names;
    }
    if (!(member.value() instanceof Node.Arr list)) {
      values.wrong(member.value(), "names");
      return names;
    }
    Set<String> seen = new HashSet<>();
    for (Node item : list.items()) {
      Council.Named name = values.text(item);
      if (name != null && !seen.add(name.name())) {
        complaints.add(file, item, "council.twice", Shown.of(name.name()));
      } else if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private Map<Council.Named, Placement.Vote> votes(Node.@Nullable Member member) {
    Map<Council.Named, Placement.Vote> votes = new LinkedHashMap<>();
    if (member == null) {
      return votes;
    }
    if (!(member.value() instanceof Node.Obj group) || group.members().isEmpty()) {
      values.wrong(member.value(), "votes");
      return votes;
    }
    for (Node.Member one : group.members().values()) {
      Map<String, Node.Member> members = values.group(one.value(), List.of("for", "of"), List.of());
      Integer inFavour = values.count(members.get("for"));
      Integer of = values.count(members.get("of"));
      if (inFavour != null && of != null && (of == 0 || inFavour > of)) {
        complaints.add(file, one.value(), "council.votes.impossible", inFavour, of);
      } else if (inFavour != null && of != null) {
        votes.put(
            new Council.Named(one.name(), one.keyAt(), one.value().pointer()),
            new Placement.Vote(inFavour, of));
      }
    }
    return votes;
  }
}
