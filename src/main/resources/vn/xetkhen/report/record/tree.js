// The criteria tree: clauses, the ways they are composed, checks; what was not in use is marked so.
const treeOf = (entry, rules) => {
  const deciding = new Set((entry.because ?? []).map((one) => one.id));
  const below = (node) => (node.c ?? []).map(draw_);
  const list = (nodes) => (nodes.length === 0 ? null : el("ul", { class: "tree" }, nodes));

  const clause = (node) => {
    const title = [mark(node.o), el("strong", {}, node.id), node.line ? [" – ", said(node.line)] : null];
    if (node.again) {
      return el("li", { class: node.u ? "" : "unused" }, el("p", {}, title, ` (${t("tree.above")})`));
    }
    const about = [said(node.cite), said(node.role)].filter((text) => text !== "").join("; ");
    const checks = list(below(node));
    const differs = node.recorded && node.recorded !== node.o;
    return el("li", { class: `clause${node.u ? "" : " unused"}`, "data-clause": node.id },
      el("p", { class: "clause-title" }, title, about === "" ? null : el("span", { class: "where" }, ` (${about})`)),
      node.why && said(node.why) !== "" ? el("p", { class: `why ${String(node.o).toLowerCase()}` }, sentence(node.why)) : null,
      differs ? el("p", { class: "warning" }, t("tree.differs", label("outcome", node.recorded), label("outcome", node.o))) : null,
      checks === null ? null
        : el("details", { open: deciding.has(node.id) }, el("summary", {}, t("tree.checks"), away(` ${node.id}`)), checks));
  };

  const group = (node) =>
    el("li", { class: node.u ? "" : "unused" },
      el("p", {}, node.o === null ? null : mark(node.o), t(`tree.${node.n}`)), list(below(node)));

  const condition = (node) =>
    el("li", { class: node.u ? "" : "unused" },
      el("p", {}, mark(node.o), t("tree.if")),
      list(node.condition.map(draw_)),
      el("p", {}, t(`tree.if.${node.state}`)),
      list(below(node)));

  const branch = (node) =>
    el("li", { class: node.u ? "" : "unused" },
      el("p", {}, t(node.off ? `tree.${node.n}.off` : node.c.length === 0 ? `tree.${node.n}.none` : `tree.${node.n}`)),
      list(below(node)));

  const reading = (node) =>
    el("li", { class: node.u ? "" : "unused" },
      el("p", {}, mark(node.o), t("tree.reading", node.id), " ", sentence(node.line)), list(below(node)));

  const option = (node) => {
    const title = [t(node.chosen ? "tree.option" : "tree.option.unused", node.id), " ", sentence(node.line)];
    return node.chosen && node.u
      ? el("li", { class: "option" }, el("p", {}, title), list(below(node)))
      : el("li", { class: "option unused" }, el("details", {}, el("summary", {}, title), list(below(node))));
  };

  const KINDS = {
    clause, all: group, any: group, if: condition, then: branch, else: branch, reading, option,
    check: (node) => checkOf(entry, rules, node),
  };
  const draw_ = (node) => KINDS[node.n](node);
  return el("ul", { class: "tree whole" }, entry.tree.map(draw_));
};
