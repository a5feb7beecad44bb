package vn.xetkhen.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.KeyValue;
import vn.xetkhen.selection.Placement;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.reward.Amount;
import vn.xetkhen.selection.reward.AwardMoney;
import vn.xetkhen.text.Text;

/** Writes what each candidate of an award ends as: {@code xetkhen.placement/1}. */
final class PlacementJson {
  /** The status and the reason of a candidate of which too little is known. */
  static final String UNDETERMINED = "UNDETERMINED";

  /** Takes a candidate's line, without its end. */
  interface Taker {
    void take(String line) throws IOException;
  }

  /** Writes every eligible candidate, then those that could take a place if completed. */
  void each(SelectionReport.Award award, Taker taker) throws IOException {
    Selection.Filled filled = award.filled();
    List<Placement> eligible =
        Stream.concat(
                filled.groups().stream().flatMap(group -> group.placements().stream()),
                filled.outside().stream())
            .toList();
    for (Placement placement : eligible) {
      taker.take(DecisionJson.line(out -> placement(out, award, placement)));
    }
    for (Selection.Undetermined undetermined : filled.undetermined()) {
      taker.take(DecisionJson.line(out -> undetermined(out, award, undetermined)));
    }
  }

  private static void placement(JsonValues out, SelectionReport.Award award, Placement placement)
      throws IOException {
    Placement.Reason reason = placement.reason();
    out.begin();
    entry(out, placement.entry());
    out.field("group", placement.group());
    out.field("status", placement.status());
    out.field("position", reason instanceof Placement.Ranked ranked ? ranked.position() : null);
    out.name("reason").begin();
    out.field("code", reason.code());
    out.field("text", award.wording().reason(placement));
    ranked(out, award, placement);
    dependent(out, reason instanceof Placement.Dependent dependent ? dependent : null);
    out.field("fields", reason instanceof Placement.Outside outside ? outside.fields() : List.of());
    effect(out, null);
    out.end();
    reward(out, award, placement);
    out.field("missing", List.of());
    out.end();
  }

  private static void undetermined(
      JsonValues out, SelectionReport.Award award, Selection.Undetermined undetermined)
      throws IOException {
    out.begin();
    entry(out, undetermined.entry());
    out.field("group", undetermined.group());
    out.field("status", UNDETERMINED);
    out.field("position", null);
    out.name("reason").begin();
    out.field("code", UNDETERMINED);
    out.field("text", award.wording().undetermined(undetermined));
    out.field("ranked", null);
    out.field("dependent", null);
    out.field("fields", List.of());
    effect(out, undetermined.effect());
    out.end();
    out.field("reward", null);
    out.list("missing", undetermined.entry().missing(), m -> DecisionJson.missing(out, m));
    out.end();
  }

  private static void effect(JsonValues out, Selection.@Nullable Effect effect) throws IOException {
    if (effect == null) {
      out.field("effect", null);
      return;
    }
    out.name("effect").begin();
    out.field("code", effect.code());
    out.field("position", effect.position());
    out.field("open", effect.open());
    out.field("contending", effect.contending());
    all(out, "contenders", effect.contenders());
    all(out, "losing", effect.losing());
    all(out, "waiting", effect.waiting());
    out.end();
  }

  private static void entry(JsonValues out, Entry entry) throws IOException {
    out.field("format", "xetkhen.placement/1");
    out.field("source", entry.source());
    out.field("line", entry.line());
    DecisionJson.dossier(out, entry.dossier());
    DecisionJson.plan(out, entry.plan());
    DecisionJson.candidate(out, entry.candidate());
    out.field("readings", entry.readings());
    out.field("verdict", entry.verdict());
  }

  private static void reward(JsonValues out, SelectionReport.Award award, Placement placement)
      throws IOException {
    Amount amount = award.rewards().of(placement);
    if (amount == null || !(award.rewards().money() instanceof AwardMoney.Computed computed)) {
      out.field("reward", null);
      return;
    }
    out.name("reward").begin();
    out.field("multiplier", amount.multiplier());
    out.field("dong", amount.dong());
    out.field("confirmed", computed.basis().confirmed());
    out.end();
  }

  private static void ranked(JsonValues out, SelectionReport.Award award, Placement placement)
      throws IOException {
    if (!(placement.reason() instanceof Placement.Ranked ranked)) {
      out.field("ranked", null);
      return;
    }
    List<Text> names = award.keys(placement.entry());
    out.name("ranked").begin();
    Entry.Pool pool = ranked.pool();
    if (pool == null) {
      out.field("pool", null);
    } else {
      out.name("pool").begin();
      out.field("name", pool.name());
      out.field("places", pool.places());
      out.end();
    }
    out.field("places", ranked.places());
    out.field("competing", ranked.competing());
    out.field("equal", ranked.equal());
    out.field("open", ranked.open());
    out.field("contending", ranked.contending());
    out.field("given", ranked.given());
    out.field("minutes", ranked.minutes());
    keys(out, names, ranked.keys());
    neighbour(out, "above", names, ranked.above());
    neighbour(out, "below", names, ranked.below());
    out.field("reserve", ranked.reserve());
    out.field("reserveLast", ranked.reserveLast());
    out.name("next").begin();
    all(out, "who", ranked.next().who());
    out.field("council", ranked.next().council());
    all(out, "among", ranked.next().among());
    out.end();
    Placement.Vote vote = ranked.vote();
    if (vote == null) {
      out.field("vote", null);
    } else {
      out.name("vote").begin();
      out.field("for", vote.votesFor());
      out.field("of", vote.of());
      out.end();
    }
    out.end();
  }

  private static void dependent(JsonValues out, Placement.@Nullable Dependent dependent)
      throws IOException {
    if (dependent == null) {
      out.field("dependent", null);
      return;
    }
    out.name("dependent").begin();
    out.field("award", dependent.award());
    out.name("required").begin();
    who(out, dependent.required());
    out.end();
    out.field("status", dependent.status());
    out.field("verdict", dependent.verdict());
    out.end();
  }

  private static void all(JsonValues out, String name, List<Placement.Who> all) throws IOException {
    out.list(
        name,
        all,
        who -> {
          out.begin();
          who(out, who);
          out.end();
        });
  }

  private static void neighbour(
      JsonValues out, String name, List<Text> names, Placement.@Nullable Neighbour neighbour)
      throws IOException {
    if (neighbour == null) {
      out.field(name, null);
      return;
    }
    out.name(name).begin();
    who(out, neighbour.who());
    keys(out, names, neighbour.keys());
    out.field("decidedBy", neighbour.decidedBy() < 0 ? null : neighbour.decidedBy());
    out.end();
  }

  private static void who(JsonValues out, Placement.Who who) throws IOException {
    out.field("dossier", who.dossier());
    out.field("id", who.id());
    out.field("name", who.name());
  }

  private static void keys(JsonValues out, List<Text> names, List<KeyValue> values)
      throws IOException {
    out.name("keys").array();
    for (int i = 0; i < values.size(); i++) {
      out.begin();
      out.field("key", i < names.size() ? names.get(i) : null);
      if (values.get(i) instanceof KeyValue.Known known) {
        out.field("state", "KNOWN");
        out.field("value", known.value());
      } else {
        out.field("state", values.get(i) instanceof KeyValue.None ? "NONE" : "UNSTATED");
        out.field("value", null);
      }
      out.end();
    }
    out.endArray();
  }
}
