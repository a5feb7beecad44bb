package vn.xetkhen.audit.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;

/** What was found in a record, for people. */
public final class VerificationText {
  private static final Messages MESSAGES = Messages.beside(VerificationText.class);

  /** Of more faults of one kind the rest is counted. */
  private static final int SHOWN = 50;

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  private VerificationText(Language language) {
    this.language = language;
  }

  /** The lines, without their ends. What comes from file names is as it is there. */
  public static List<String> lines(Verification verification, Language language) {
    VerificationText text = new VerificationText(language);
    text.write(verification);
    return List.copyOf(text.lines);
  }

  private void line(String key, @Nullable Object... arguments) {
    lines.add(said(key, arguments));
  }

  private void indented(String key, @Nullable Object... arguments) {
    lines.add("  " + said(key, arguments));
  }

  private String said(String key, @Nullable Object... arguments) {
    return MESSAGES.text(key, arguments).in(language);
  }

  private void write(Verification all) {
    int faults = all.faults().size();
    line(all.intact() ? "text.intact" : "text.faults", all.record(), faults);
    faults(all.faults());
    lines.add("");
    checked(all);
    if (!all.remarks().isEmpty()) {
      lines.add("");
      line("text.remarks");
      all.remarks().forEach(remark -> lines.add("  – " + remark.text().in(language)));
    }
    lines.add("");
    line("text.unproved");
    all.unproved().forEach(text -> lines.add("  – " + text.in(language)));
  }

  private void faults(List<Fault> faults) {
    Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
    faults.forEach(fault -> kinds.add(fault.kind()));
    for (FaultKind kind : kinds) {
      List<Fault> of = faults.stream().filter(fault -> fault.kind() == kind).toList();
      lines.add("");
      line("text.kind", kind.name(), kind.title(), of.size());
      for (Fault fault : of.subList(0, Math.min(of.size(), SHOWN))) {
        lines.add("  " + fault.place() + "  " + fault.seen().in(language));
      }
      if (of.size() > SHOWN) {
        indented("text.more", of.size() - SHOWN);
      }
      lines.add("  → " + kind.meaning().in(language));
    }
  }

  private void checked(Verification all) {
    Verification.Totals totals = all.totals();
    line("text.checked");
    indented("text.runs", totals.runs(), totals.signed(), totals.unsigned());
    indented(
        "text.entries",
        totals.entries(),
        totals.decisions(),
        totals.refusals(),
        totals.selections());
    indented("text.dossiers", totals.dossiers(), totals.masked());
    indented("text.stored", totals.packs(), totals.files());
    for (Verification.Key key : all.keys()) {
      String what = all.keysGiven() ? (key.trusted() ? "given" : "other") : "own";
      indented("text.key." + what, key.fingerprint(), key.runs());
    }
    for (Verification.Held held : all.receipts()) {
      indented("text.receipt." + held.standing().name(), held.receipt().run());
    }
    Receipt last = all.last();
    if (last != null) {
      indented("text.last", last.run(), last.head());
    }
  }
}
