package vn.xetkhen.audit.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** What was found in a record, for people. */
public final class VerificationText {
  private static final Messages MESSAGES = Messages.beside(VerificationText.class);

  /** Of more faults of one kind the rest is counted. */
  private static final int SHOWN = 50;

  private final Language language;
  private final List<Paragraph> paragraphs = new ArrayList<>();

  /**
   * A paragraph, to be broken into lines.
   *
   * @param indent columns before it
   * @param mark stands before its first line, below which the others go on; may be empty
   * @param text what it says, in one line; empty for a line that is empty
   */
  public record Paragraph(int indent, String mark, String text) {}

  private VerificationText(Language language) {
    this.language = language;
  }

  /** The paragraphs. What comes from file names and dossiers is as it is there. */
  public static List<Paragraph> paragraphs(Verification verification, Language language) {
    VerificationText text = new VerificationText(language);
    text.write(verification);
    return List.copyOf(text.paragraphs);
  }

  private void gap() {
    add(0, "", "");
  }

  private void add(int indent, String mark, String text) {
    paragraphs.add(new Paragraph(indent, mark, text));
  }

  private void line(String key, @Nullable Object... arguments) {
    add(0, "", said(key, arguments));
  }

  private void indented(String key, @Nullable Object... arguments) {
    add(2, "", said(key, arguments));
  }

  private String said(String key, @Nullable Object... arguments) {
    return MESSAGES.text(key, arguments).in(language);
  }

  private void write(Verification all) {
    if (!all.intact()) {
      line("text.faults", all.record(), all.faults().size());
    } else if (all.complete()) {
      line("text.intact", all.record());
    } else {
      line("text.open", all.record(), all.totals().runs());
    }
    receipts(all.faults().stream().filter(Fault::ofReceipt).toList());
    faults(all.faults().stream().filter(fault -> !fault.ofReceipt()).toList());
    gap();
    checked(all);
    if (!all.remarks().isEmpty()) {
      gap();
      line("text.remarks");
      all.remarks().forEach(remark -> add(2, "– ", remark.text().in(language)));
    }
    gap();
    line("text.unproved");
    all.unproved().forEach(text -> add(2, "– ", text.in(language)));
  }

  private void receipts(List<Fault> faults) {
    for (Fault fault : faults) {
      gap();
      line("text.receipt", lower(fault.where().in(language)), fault.seen());
      add(2, "→ ", fault.meaning().in(language));
    }
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private void faults(List<Fault> faults) {
    Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
    faults.forEach(fault -> kinds.add(fault.kind()));
    for (FaultKind kind : kinds) {
      List<Fault> of = faults.stream().filter(fault -> fault.kind() == kind).toList();
      List<Fault> shown = of.subList(0, Math.min(of.size(), SHOWN));
      Set<Text> meanings = new LinkedHashSet<>();
      shown.forEach(fault -> meanings.add(fault.meaning()));
      gap();
      line("text.kind", kind.name(), kind.title(), of.size());
      for (Text meaning : meanings) {
        shown.stream().filter(fault -> fault.meaning().equals(meaning)).forEach(this::fault);
        add(2, "→ ", meaning.in(language));
      }
      if (of.size() > shown.size()) {
        indented("text.more", of.size() - shown.size());
      }
    }
  }

  private void fault(Fault fault) {
    add(2, "", fault.where().in(language) + ": " + fault.seen().in(language));
  }

  private void checked(Verification all) {
    Verification.Totals totals = all.totals();
    line(all.intact() ? "text.checked" : "text.checked.faults");
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
