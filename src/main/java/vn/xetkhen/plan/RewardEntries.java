package vn.xetkhen.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.RewardNorms.BaseSalary;
import vn.xetkhen.plan.RewardNorms.Norm;
import vn.xetkhen.plan.RewardNorms.Part;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Text;

/** Reads one base salary or one norm of a rewards.yaml. */
final class RewardEntries {
  /** More base salaries, or more times an amount, than any decree has given. */
  private static final BigDecimal MOST_TIMES = new BigDecimal(1000);

  /** More đồng a month than any base salary. */
  private static final BigDecimal MOST_DONG = new BigDecimal(1_000_000_000);

  private static final BigDecimal LAST_ARTICLE = new BigDecimal(9999);

  private static final List<String> SALARY =
      List.of("decree", "amount", "from", "to", "source", "status", "unconfirmed");
  private static final List<String> NORM =
      List.of(
          "decree",
          "articles",
          "from",
          "to",
          "multipliers",
          "collective",
          "round-up-to",
          "source",
          "status",
          "unconfirmed");

  private final Problems problems;
  private final Values values;

  RewardEntries(Problems problems, Values values) {
    this.problems = problems;
    this.values = values;
  }

  /** A base salary, or null. */
  @Nullable BaseSalary salary(Node node) {
    Map<String, Node.Member> members =
        values.group(node, SALARY, List.of("decree", "amount", "from", "source", "status"));
    String decree = RewardClauseReader.decree(members.get("decree"), values);
    BigDecimal amount = number(members.get("amount"), Shape.DONG, MOST_DONG, true);
    LocalDate from = values.day(members.get("from"));
    LocalDate to = values.day(members.get("to"));
    Text source = values.line(members.get("source"));
    List<Part> unconfirmed = unconfirmed(members, List.of(Part.AMOUNT, Part.DECREE));
    return decree == null || amount == null || from == null
        ? null
        : new BaseSalary(decree, amount.longValueExact(), from, to, source, unconfirmed);
  }

  /**
   * A norm, or null.
   *
   * @param first whether it is the first of the file, which alone need not say when it began
   */
  @Nullable Norm norm(Node node, boolean first) {
    List<String> required = new ArrayList<>(NORM);
    required.removeAll(List.of("to", "unconfirmed"));
    if (first) {
      required.remove("from");
    }
    Map<String, Node.Member> members = values.group(node, NORM, required);
    String decree = RewardClauseReader.decree(members.get("decree"), values);
    List<Integer> articles = articles(members.get("articles"));
    LocalDate from = values.day(members.get("from"));
    LocalDate to = values.day(members.get("to"));
    Map<Certificate, BigDecimal> multipliers = multipliers(members.get("multipliers"));
    BigDecimal collective = number(members.get("collective"), Shape.TIMES, MOST_TIMES, false);
    BigDecimal step = number(members.get("round-up-to"), Shape.DONG, MOST_DONG, true);
    Text source = values.line(members.get("source"));
    List<Part> unconfirmed =
        unconfirmed(members, List.of(Part.DECREE, Part.MULTIPLIERS, Part.ROUNDING, Part.DAY));
    return decree == null || collective == null || step == null
        ? null
        : new Norm(
            decree,
            articles,
            from,
            to,
            multipliers,
            collective,
            step.longValueExact(),
            source,
            unconfirmed);
  }

  private List<Integer> articles(Node.@Nullable Member member) {
    List<Integer> read = new ArrayList<>();
    for (Node item : member == null ? List.<Node>of() : values.list(member.value())) {
      BigDecimal article = number(item, Shape.ARTICLE, LAST_ARTICLE, true);
      if (article != null) {
        read.add(article.intValueExact());
      }
    }
    return read;
  }

  private Map<Certificate, BigDecimal> multipliers(Node.@Nullable Member member) {
    Map<Certificate, BigDecimal> read = new EnumMap<>(Certificate.class);
    if (member == null) {
      return read;
    }
    Map<String, Node.Member> members =
        values.group(member.value(), RewardClauseReader.names(), List.of());
    if (member.value() instanceof Node.Obj && members.isEmpty()) {
      String names = String.join(", ", RewardClauseReader.names());
      problems.add(member.value(), "reward.none", names);
    }
    for (Certificate certificate : Certificate.values()) {
      BigDecimal times =
          number(
              members.get(RewardClauseReader.named(certificate)), Shape.TIMES, MOST_TIMES, false);
      if (times != null) {
        read.put(certificate, times);
      }
    }
    return read;
  }

  private List<Part> unconfirmed(Map<String, Node.Member> members, List<Part> possible) {
    Node.Member status = members.get("status");
    Node.Member parts = members.get("unconfirmed");
    String written = status == null ? null : values.string(status.value(), Shape.TEXT);
    if (status == null || written == null) {
      return List.of();
    }
    if (!List.of("confirmed", "unconfirmed").contains(written)) {
      problems.unknown(
          status.value(), "unknown-status", written, List.of("confirmed", "unconfirmed"));
    } else if (written.equals("unconfirmed") && parts == null) {
      problems.add(status.value(), "reward.which", String.join(", ", named(possible)));
    } else if (written.equals("confirmed") && parts != null) {
      problems.add(parts, "reward.confirmed");
    }
    List<Part> read = new ArrayList<>();
    for (Node item : parts == null ? List.<Node>of() : values.list(parts.value())) {
      String name = values.string(item, Shape.TEXT);
      if (name != null && !named(possible).contains(name)) {
        problems.unknown(item, "unknown-part", name, named(possible));
      } else if (name != null) {
        read.add(possible.get(named(possible).indexOf(name)));
      }
    }
    return read;
  }

  private static List<String> named(List<Part> parts) {
    return parts.stream().map(part -> part.name().toLowerCase(Locale.ROOT)).toList();
  }

  private @Nullable BigDecimal number(
      Node.@Nullable Member member, Shape shape, BigDecimal most, boolean whole) {
    return member == null ? null : number(member.value(), shape, most, whole);
  }

  /** A number above nothing, or null. */
  private @Nullable BigDecimal number(Node node, Shape shape, BigDecimal most, boolean whole) {
    if (node instanceof Node.Num number
        && number.value().signum() > 0
        && number.value().compareTo(most) <= 0
        && (!whole || number.value().stripTrailingZeros().scale() <= 0)) {
      return number.value();
    }
    values.wrong(node, shape);
    return null;
  }
}
