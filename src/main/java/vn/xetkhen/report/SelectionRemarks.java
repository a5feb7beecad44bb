package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.reward.AwardMoney;
import vn.xetkhen.selection.reward.RewardNotes;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** What whoever signs has to know of an award's list, below it. */
final class SelectionRemarks {
  private final Messages messages = Messages.beside(SelectionRemarks.class);
  private final RewardNotes notes = new RewardNotes();

  /** The remarks in the order in which they are shown; never empty. */
  List<Text> of(SelectionReport report, SelectionReport.Award award, Grounds grounds) {
    AwardMoney money = award.rewards().money();
    List<Text> remarks = new ArrayList<>(notes.of(money));
    if (money instanceof AwardMoney.Computed && !Outstanding.of(award.filled()).isEmpty()) {
      remarks.add(messages.text("select.open"));
    }
    Set<String> own = dossiers(award);
    report.selection().warnings().stream()
        .filter(warning -> warning.dossiers().stream().anyMatch(own::contains))
        .forEach(warning -> remarks.add(warning.text()));
    remarks.addAll(grounds.remarks());
    remarks.addAll(record(report, award));
    return remarks;
  }

  /** The rules and versions that decided, and the norms where money was computed from them. */
  private List<Text> record(SelectionReport report, SelectionReport.Award award) {
    List<Text> parts = new ArrayList<>();
    parts.add(messages.text("tree.rulesHash", award.filled().plan().rulesSha256()));
    String norms = report.rewardsSha256();
    if (norms != null && award.rewards().money() instanceof AwardMoney.Computed) {
      parts.add(messages.text("select.normsHash", norms));
    }
    parts.add(messages.text("tree.engine", report.engine().xetkhen(), report.engine().drools()));
    return parts;
  }

  private static Set<String> dossiers(SelectionReport.Award award) {
    Set<String> ids = new HashSet<>();
    Selection.Filled filled = award.filled();
    filled.groups().forEach(g -> g.placements().forEach(p -> ids.add(p.entry().dossier().id())));
    filled.outside().forEach(p -> ids.add(p.entry().dossier().id()));
    filled.undetermined().forEach(u -> ids.add(u.entry().dossier().id()));
    return ids;
  }
}
