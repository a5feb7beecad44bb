/**
 * What a policy writer's pack says beside its rules: the scenarios, and the pack's texts as
 * written.
 */
@NullMarked
package vn.xetkhen.rulecheck;

import org.jspecify.annotations.NullMarked;
