package vn.xetkhen.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Node;

/** Reads what an award of a plan.yaml says of money: the key {@code reward}. */
final class RewardClauseReader {
  private static final List<String> KEYS = List.of("citation", "decree", "certificate");

  private RewardClauseReader() {}

  /** The clause, or null where there is none or it cannot be read. */
  static @Nullable RewardClause read(
      Node.@Nullable Member member, Problems problems, Values values) {
    if (member == null) {
      return null;
    }
    Map<String, Node.Member> members = values.group(member.value(), KEYS, KEYS);
    String decree = decree(members.get("decree"), values);
    Certificate certificate = certificate(members.get("certificate"), problems, values);
    return decree == null || certificate == null
        ? null
        : new RewardClause(values.line(members.get("citation")), decree, certificate);
  }

  /** A decree's number, or null. */
  static @Nullable String decree(Node.@Nullable Member member, Values values) {
    return member == null ? null : values.string(member.value(), Shape.DECREE);
  }

  /** The name of a certificate as files write it. */
  static String named(Certificate certificate) {
    return certificate.name().toLowerCase(Locale.ROOT);
  }

  /** The certificates' names as files write them. */
  static List<String> names() {
    return Arrays.stream(Certificate.values()).map(RewardClauseReader::named).toList();
  }

  private static @Nullable Certificate certificate(
      Node.@Nullable Member member, Problems problems, Values values) {
    String written = member == null ? null : values.string(member.value(), Shape.TEXT);
    if (member == null || written == null) {
      return null;
    }
    for (Certificate one : Certificate.values()) {
      if (named(one).equals(written)) {
        return one;
      }
    }
    problems.unknown(member.value(), "unknown-certificate", written, names());
    return null;
  }
}
