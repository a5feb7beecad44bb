package vn.xetkhen.rulecheck.mutation;

import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

/**
 * A change of one rule.
 *
 * @param id what is changed and into what, within the rule
 */
record Edit(String id, Position at, Text change, RuleDescription rule) {}
