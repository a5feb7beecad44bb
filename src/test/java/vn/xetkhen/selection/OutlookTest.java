package vn.xetkhen.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Places.Count;
import vn.xetkhen.plan.Places.Per;
import vn.xetkhen.plan.Places.Rounding;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

/** What is said of equals, of reserves, and of what would change. */
class OutlookTest {
  private static final String INDEX = "hạng INDEX_0 năm 2023";

  private static Trial trial(Count count, int keys, List<Integer> ranks) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < ranks.size(); i++) {
      List<Integer> own = keys == 0 ? List.of() : List.of(ranks.get(i));
      entries.add(Trial.entry("c" + (i + 1), own, List.of()));
    }
    return new Trial(Trial.group(count, List.of(), keys), entries);
  }

  private static Trial with(Trial trial, List<Integer> keys) {
    List<Entry> entries = new ArrayList<>(trial.entries());
    entries.add(Trial.entry("u", Verdict.UNDETERMINED, keys, List.of()));
    return new Trial(trial.group(), entries);
  }

  private static List<String> outlook(Trial trial, Selection made, String id) {
    Placement placement = Trial.byId(made).get(id);
    assertThat(placement).isNotNull();
    return new Outlook(trial.plan())
        .of(made.awards().get(0), placement).stream().map(Text::vi).toList();
  }

  private static String why(Trial trial, Selection made, String id) {
    Placement placement = Trial.byId(made).get(id);
    assertThat(placement).isNotNull();
    return new SelectionWording(trial.plan()).reason(placement).vi();
  }

  private static String undetermined(Trial trial) {
    List<Selection.Undetermined> all = trial.made().awards().get(0).undetermined();
    assertThat(all).hasSize(1);
    return new SelectionWording(trial.plan()).undetermined(all.get(0)).vi();
  }

  @Test
  void aReserveBehindThoseTheCouncilHasToChooseHasNoNumberYet() {
    Trial trial = trial(new Count.Fixed(2, false), 1, List.of(1, 2, 2, 3, 3));
    assertThat(why(trial, trial.made(), "c4"))
        .endsWith("; dự bị, sau những tập thể mà hội đồng chưa chọn.");
    Selection chosen = trial.made(Trial.choosing(List.of("c3")));
    assertThat(why(trial, chosen, "c2")).endsWith("; dự bị số 1.");
    assertThat(why(trial, chosen, "c4")).endsWith("; dự bị, đồng hạng số 2–3.");
    Placement fifth = Trial.byId(chosen).get("c5");
    assertThat(fifth).isNotNull();
    assertThat(((Placement.Ranked) fifth.reason()).reserve()).isEqualTo(2);
    assertThat(((Placement.Ranked) fifth.reason()).reserveLast()).isEqualTo(3);
  }

  @Test
  void aReserveOfOneUnitSaysOfWhich() {
    List<Entry.Pool> unit = List.of(new Entry.Pool("so-mau-a", "Sở Mẫu A", 1));
    Trial trial =
        new Trial(
            Trial.group(
                new Count.Unstated(), List.of(new Places.Limit(Per.UNIT, 1, false, List.of())), 1),
            List.of(Trial.entry("c1", List.of(1), unit), Trial.entry("c2", List.of(2), unit)));
    assertThat(why(trial, trial.made(), "c2")).endsWith("; dự bị số 1 của Sở Mẫu A.");
  }

  @Test
  void equalsStandBesideOneAnotherUntilTheCouncilChose() {
    Trial trial = trial(new Count.Fixed(2, false), 1, List.of(1, 2, 2, 3));
    Selection open = trial.made();
    assertThat(outlook(trial, open, "c3"))
        .containsExactly(
            "Ngay trên: Mẫu c1 (" + INDEX + ": 1).",
            "Ngang hàng: Mẫu c2 (c2).",
            "Ngay dưới: Mẫu c4 (" + INDEX + ": 3).",
            "Nếu một trong số đó rút, ứng viên còn lại có suất, hội đồng không phải chọn.");
    assertThat(outlook(trial, open, "c1"))
        .contains(
            "Nếu ứng viên này rút, cả hai đều có suất, hội đồng không phải chọn nữa: Mẫu c2 (c2),"
                + " Mẫu c3 (c3).");
    Selection chosen = trial.made(Trial.choosing(List.of("c3")));
    assertThat(outlook(trial, chosen, "c3"))
        .startsWith(
            "Ngay trên: Mẫu c1 (" + INDEX + ": 1).", "Ngay dưới: Mẫu c2 (" + INDEX + ": 2).");
    assertThat(outlook(trial, chosen, "c2"))
        .startsWith(
            "Ngay trên: Mẫu c3 (" + INDEX + ": 2).", "Ngay dưới: Mẫu c4 (" + INDEX + ": 3).");
  }

  @Test
  void whoIsUndeterminedIsToldWhatItWouldChange() {
    Trial two = trial(new Count.Fixed(2, false), 1, List.of(1, 2));
    assertThat(undetermined(with(two, List.of(1))))
        .isEqualTo(
            "Chưa đủ căn cứ; nếu đủ điều kiện thì cùng xét ở nhóm g: hạng 1, được đề nghị, và Mẫu c2"
                + " (c2) mất suất. Giá trị để xếp thứ tự: "
                + INDEX
                + ": 1. Còn thiếu: .");
    assertThat(undetermined(with(two, List.of(2))))
        .startsWith(
            "Chưa đủ căn cứ; nếu đủ điều kiện thì cùng xét ở nhóm g: hạng 2, cùng chờ hội đồng quyết"
                + " định với Mẫu c2 (c2). Giá trị");
    Trial tied = trial(new Count.Fixed(3, false), 1, List.of(1, 2, 2));
    assertThat(undetermined(with(tied, List.of(1))))
        .contains(
            "hạng 1, được đề nghị, và Mẫu c2 (c2), Mẫu c3 (c3) phải chờ hội đồng quyết định.");
    Trial free = trial(new Count.Fixed(2, false), 0, List.of(0, 0));
    assertThat(undetermined(with(free, List.of())))
        .isEqualTo(
            "Chưa đủ căn cứ; nếu đủ điều kiện thì cùng xét ở nhóm g: có 3 tập thể cho 2 suất, hội đồng"
                + " phải chọn. Còn thiếu: .");
    Selection.Effect effect =
        with(free, List.of()).made().awards().get(0).undetermined().get(0).effect();
    assertThat(effect).isNotNull();
    assertThat(effect.contenders()).extracting(Placement.Who::id).containsExactly("c1", "c2");
    assertThat(effect.contending()).isEqualTo(3);
    assertThat(effect.losing()).isEmpty();
  }

  @Test
  void aShareSaysHowItBecameItsNumber() {
    Trial trial =
        trial(
            new Count.Share(
                BigDecimal.valueOf(20),
                Places.Base.ELIGIBLE,
                Rounding.DOWN,
                1,
                null,
                false,
                Position.START),
            1,
            List.of(1, 2, 3, 4));
    Selection.Group group = trial.made().awards().get(0).groups().get(0);
    Text share = SelectionWording.share(trial.plan().awards().values().iterator().next(), group);
    assertThat(share)
        .isEqualTo(
            new Text(
                "20% của 4 tập thể đủ điều kiện trong nhóm là 0,8, làm tròn xuống 0, tối thiểu 1",
                "20% of the group's eligible (4 collectives) is 0.8, rounded down to 0, at least"
                    + " 1"));
  }
}
