package vn.xetkhen.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Node;

/**
 * What a plan.yaml says of the plan as a whole.
 *
 * @param from the first day in force
 * @param to the last day in force, null where the plan names none
 */
record Head(String id, Plan.Place place, LocalDate from, @Nullable LocalDate to) {

  /**
   * Reads the members {@code id}, {@code place} and {@code in-force} of the root.
   *
   * @param folder the name that the id has to be
   */
  static Head read(Map<String, Node.Member> root, String folder, Problems problems, Values values) {
    String id = id(root.get("id"), folder, problems, values);
    Plan.Place place = place(root.get("place"), values);
    Node.Member inForce = root.get("in-force");
    if (inForce == null) {
      return new Head(id, place, LocalDate.EPOCH, null);
    }
    Map<String, Node.Member> days =
        values.group(inForce.value(), List.of("from", "to"), List.of("from"));
    LocalDate from = values.day(days.get("from"));
    Node.Member last = days.get("to");
    LocalDate to = values.day(last);
    if (last != null && from != null && to != null && to.isBefore(from)) {
      problems.add(last.value(), "days-backwards", to, from);
    }
    return new Head(id, place, from == null ? LocalDate.EPOCH : from, to);
  }

  private static String id(
      Node.@Nullable Member member, String folder, Problems problems, Values values) {
    String id = member == null ? null : values.string(member.value(), Shape.PLAN_ID);
    if (member != null && id != null && !id.equals(folder)) {
      problems.add(member.value(), "id-not-folder", id, folder);
    }
    return folder;
  }

  private static Plan.Place place(Node.@Nullable Member member, Values values) {
    if (member == null) {
      return new Plan.Place(List.of(), List.of());
    }
    Map<String, Node.Member> members =
        values.group(member.value(), List.of("province", "district"), List.of("province"));
    return new Plan.Place(
        spellings(members.get("province"), values), spellings(members.get("district"), values));
  }

  private static List<String> spellings(Node.@Nullable Member member, Values values) {
    if (member == null) {
      return List.of();
    }
    Node node = member.value();
    List<Node> items = node instanceof Node.Arr ? values.list(node) : List.of(node);
    return items.stream()
        .flatMap(item -> Stream.ofNullable(values.string(item, Shape.TEXT)))
        .toList();
  }
}
