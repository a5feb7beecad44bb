package vn.xetkhen.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.xetkhen.rulecheck.lint.Edit;
import vn.xetkhen.rulecheck.lint.Finding;
import vn.xetkhen.rulecheck.lint.Fix;
import vn.xetkhen.rulecheck.lint.Lint;
import vn.xetkhen.rulecheck.lint.Severity;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Position;

/**
 * Writes what {@code rules check} found, as {@code xetkhen.lint/1} or as SARIF 2.1.0 (OASIS): the
 * same findings always give the same bytes.
 */
public final class LintJson {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private LintJson() {}

  /**
   * The findings as {@code xetkhen.lint/1}, on one line.
   *
   * @param packs the ids of the packs that were looked through
   */
  public static String json(List<String> packs, List<Finding> findings) {
    return DecisionJson.line(
            out -> {
              out.begin();
              out.field("format", "xetkhen.lint/1");
              out.field("packs", packs);
              out.field("errors", count(findings, Severity.ERROR));
              out.field("warnings", count(findings, Severity.WARNING));
              out.field("notes", count(findings, Severity.NOTE));
              out.list("findings", findings, finding -> finding(out, finding));
              out.end();
            })
        + "\n";
  }

  /** How many are of a severity. */
  public static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(f -> f.lint().severity() == severity).count();
  }

  private static void finding(JsonValues out, Finding finding) throws IOException {
    out.begin();
    out.field("id", finding.lint().id());
    out.field("severity", finding.lint().severity());
    out.field("file", finding.file());
    out.field("line", finding.at().line());
    out.field("column", finding.at().column());
    out.field("message", finding.message());
    Fix fix = finding.fix();
    if (fix == null) {
      out.field("fix", null);
    } else {
      out.name("fix").begin();
      out.field("title", fix.title());
      out.list("edits", fix.edits(), edit -> edit(out, edit));
      out.end();
    }
    out.end();
  }

  private static void edit(JsonValues out, Edit edit) throws IOException {
    out.begin();
    out.field("file", edit.file());
    position(out, "start", edit.start());
    position(out, "end", edit.end());
    out.field("replacement", edit.replacement());
    out.end();
  }

  private static void position(JsonValues out, String name, Position at) throws IOException {
    out.name(name).begin();
    out.field("line", at.line());
    out.field("column", at.column());
    out.end();
  }

  /**
   * The findings as SARIF 2.1.0, on one line. Columns count Unicode code points.
   *
   * @param version the program's
   * @param language what the texts speak
   */
  public static String sarif(String version, Language language, List<Finding> findings) {
    List<Lint> lints = Arrays.asList(Lint.values());
    return DecisionJson.line(
            out -> {
              out.begin();
              out.field("$schema", SCHEMA);
              out.field("version", "2.1.0");
              out.list(
                  "runs",
                  List.of(findings),
                  run -> {
                    out.begin();
                    out.name("tool").begin();
                    out.name("driver").begin();
                    out.field("name", "xetkhen rules check");
                    out.field("semanticVersion", version);
                    out.list("rules", lints, lint -> rule(out, lint, language));
                    out.end();
                    out.end();
                    out.field("columnKind", "unicodeCodePoints");
                    out.list("results", run, finding -> result(out, lints, finding, language));
                    out.end();
                  });
              out.end();
            })
        + "\n";
  }

  private static void rule(JsonValues out, Lint lint, Language language) throws IOException {
    out.begin();
    out.field("id", lint.id());
    text(out, "shortDescription", lint.title().in(language));
    text(out, "help", lint.title().in(language));
    out.name("defaultConfiguration").begin();
    out.field("level", level(lint));
    out.end();
    out.end();
  }

  private static void text(JsonValues out, String name, String text) throws IOException {
    out.name(name).begin();
    out.field("text", text);
    out.end();
  }

  private static String level(Lint lint) {
    return lint.severity().name().toLowerCase(Locale.ROOT);
  }

  private static void result(JsonValues out, List<Lint> lints, Finding finding, Language language)
      throws IOException {
    out.begin();
    out.field("ruleId", finding.lint().id());
    out.field("ruleIndex", lints.indexOf(finding.lint()));
    out.field("level", level(finding.lint()));
    text(out, "message", finding.message().in(language));
    out.list("locations", List.of(finding), f -> location(out, f));
    Fix fix = finding.fix();
    if (fix != null) {
      out.list("fixes", List.of(fix), f -> fix(out, f, language));
    }
    out.end();
  }

  private static void location(JsonValues out, Finding finding) throws IOException {
    out.begin();
    out.name("physicalLocation").begin();
    artifact(out, finding.file());
    out.name("region").begin();
    out.field("startLine", finding.at().line());
    out.field("startColumn", finding.at().column());
    out.end();
    out.end();
    out.end();
  }

  private static void fix(JsonValues out, Fix fix, Language language) throws IOException {
    out.begin();
    text(out, "description", fix.title().in(language));
    List<String> files = fix.edits().stream().map(Edit::file).distinct().toList();
    out.list(
        "artifactChanges",
        files,
        file -> {
          out.begin();
          artifact(out, file);
          List<Edit> edits = fix.edits().stream().filter(e -> e.file().equals(file)).toList();
          out.list("replacements", edits, edit -> replacement(out, edit));
          out.end();
        });
    out.end();
  }

  private static void replacement(JsonValues out, Edit edit) throws IOException {
    out.begin();
    out.name("deletedRegion").begin();
    out.field("startLine", edit.start().line());
    out.field("startColumn", edit.start().column());
    out.field("endLine", edit.end().line());
    out.field("endColumn", edit.end().column());
    out.end();
    out.name("insertedContent").begin();
    out.field("text", edit.replacement());
    out.end();
    out.end();
  }

  private static void artifact(JsonValues out, String file) throws IOException {
    out.name("artifactLocation").begin();
    out.field("uri", LintUri.of(file));
    out.end();
  }
}
