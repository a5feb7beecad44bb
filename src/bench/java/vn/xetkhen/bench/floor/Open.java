package vn.xetkhen.bench.floor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Lack.Action;
import vn.xetkhen.text.Text;

/**
 * Something that is not known, with the name of the fact that it belongs to.
 *
 * @param name of the fact; of the section where that is not declared
 */
record Open(Lack lack, Text name) {

  /** A fact of the dossier that is silent about a field. */
  static Open field(
      String pointer, String type, Map<String, Object> entry, String field, Text name) {
    return new Open(new Lack(pointer, type, entry, List.of(field), Action.SUPPLY), name);
  }

  /** An entry that is not in the dossier. */
  static Open entry(
      String section, String type, Map<String, Object> entry, List<String> fields, Text name) {
    return new Open(new Lack(section + "/-", type, entry, fields, Action.SUPPLY), name);
  }

  /** A section that is not declared. */
  static Open section(String section, String type, Text name) {
    return new Open(new Lack(section, type, Map.of(), List.of(), Action.SUPPLY), name);
  }

  /** This and what another check lacks of the same fact. */
  Open and(Open other) {
    Set<String> fields = new LinkedHashSet<>(lack.fields());
    fields.addAll(other.lack.fields());
    Action action =
        lack.action() == Action.AWAIT || other.lack.action() == Action.AWAIT
            ? Action.AWAIT
            : Action.SUPPLY;
    return new Open(
        new Lack(lack.pointer(), lack.type(), lack.entry(), new ArrayList<>(fields), action), name);
  }

  /** What is not known, within a reason. */
  Text state() {
    if (lack.action() == Action.AWAIT) {
      return new Text(name.vi() + ": đang chờ kết luận", name.en() + ": still under review");
    }
    if (!added()) {
      return lack.fields().isEmpty()
          ? new Text(
              "hồ sơ chưa khai báo phần " + name.vi(), "the dossier does not declare " + name.en())
          : new Text(
              name.vi() + " – chưa nêu " + fields(false),
              name.en() + " – not stated: " + fieldsEn(false));
    }
    return lack.type().equals("Document")
        ? new Text(
            "hồ sơ chưa có " + name.vi() + " (còn bổ sung được)",
            "the dossier contains no " + name.en() + " (can still be supplied)")
        : new Text("hồ sơ chưa có " + name.vi(), "the dossier contains no " + name.en());
  }

  /** What to ask for, without its capital and without what shows it. */
  Text request() {
    String at = lack.pointer();
    if (lack.action() == Action.AWAIT) {
      return new Text(
          "chờ kết luận " + name.vi() + " tại " + at + ", rồi ghi " + fields(true),
          "await the outcome of the "
              + name.en()
              + " at "
              + at
              + ", then state its "
              + fieldsEn(true));
    }
    if (lack.fields().isEmpty()) {
      return added()
          ? new Text("bổ sung " + name.vi() + " vào " + at, "add " + name.en() + " at " + at)
          : new Text(
              "khai báo phần "
                  + name.vi()
                  + " tại "
                  + at
                  + " (nếu không có, ghi danh sách rỗng [])",
              "declare " + name.en() + " at " + at + " (if there is none, write an empty list [])");
    }
    return added()
        ? new Text(
            "bổ sung " + name.vi() + " vào " + at + ", nêu rõ " + fields(true),
            "add " + name.en() + " at " + at + ", and state " + fieldsEn(true))
        : new Text(
            "bổ sung cho " + name.vi() + " tại " + at + ": nêu rõ " + fields(true),
            "for " + name.en() + " at " + at + ", state " + fieldsEn(true));
  }

  private boolean added() {
    return lack.pointer().endsWith("/-");
  }

  private String fields(boolean codes) {
    StringBuilder out = new StringBuilder();
    for (String field : lack.fields()) {
      append(out, Words.question(lack.type(), field).vi(), field, codes);
    }
    return out.toString();
  }

  private String fieldsEn(boolean codes) {
    StringBuilder out = new StringBuilder();
    for (String field : lack.fields()) {
      append(out, Words.question(lack.type(), field).en(), field, codes);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, String words, String field, boolean code) {
    out.append(out.isEmpty() ? "" : ", ").append(words);
    if (code) {
      out.append(" (").append(field).append(')');
    }
  }
}
