package vn.xetkhen.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.facts.Fact;

/** Arrows point one way, and what decides depends on nothing but what it is given. */
class LayersTest {
  private static final String ROOT = "vn.xetkhen.";

  /** From where the project's own classes are, folder or jar: the tests are elsewhere. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Fact.class.getProtectionDomain().getCodeSource().getLocation());

  /** What each package of the project may know beside itself. */
  private static final Map<String, Set<String>> MAY_KNOW =
      new TreeMap<>(
          Map.ofEntries(
              entry("facts", Set.of()),
              entry("text", Set.of()),
              entry("decision", Set.of("facts", "text")),
              entry("plan", Set.of("decision", "facts", "text")),
              entry("dossier", Set.of("plan", "decision", "facts", "text")),
              entry("wording", Set.of("plan", "decision", "facts", "text")),
              entry("selection", Set.of("wording", "plan", "dossier", "decision", "facts", "text")),
              entry("engine", Set.of("wording", "plan", "dossier", "decision", "facts", "text")),
              entry(
                  "rulecheck",
                  Set.of(
                      "engine",
                      "selection",
                      "wording",
                      "plan",
                      "dossier",
                      "decision",
                      "facts",
                      "text")),
              entry(
                  "audit",
                  Set.of(
                      "rulecheck",
                      "engine",
                      "selection",
                      "wording",
                      "plan",
                      "dossier",
                      "decision",
                      "facts",
                      "text")),
              entry(
                  "report",
                  Set.of(
                      "audit",
                      "rulecheck",
                      "engine",
                      "selection",
                      "wording",
                      "plan",
                      "dossier",
                      "decision",
                      "facts",
                      "text")),
              entry(
                  "cli",
                  Set.of(
                      "audit",
                      "report",
                      "rulecheck",
                      "engine",
                      "selection",
                      "wording",
                      "plan",
                      "dossier",
                      "decision",
                      "facts",
                      "text"))));

  static List<String> packages() {
    return List.copyOf(MAY_KNOW.keySet());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void knowsNoMoreThanItMay(String name) {
    Set<String> others = new TreeSet<>(MAY_KNOW.keySet());
    others.removeAll(MAY_KNOW.get(name));
    others.remove(name);
    if (others.isEmpty()) {
      return;
    }
    noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others.stream().map(o -> ROOT + o + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  /** A package that is new has to be put in its place here. */
  @Test
  void everyPackageHasItsPlace() {
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(p -> p.startsWith(ROOT))
            .map(p -> p.substring(ROOT.length()).split("\\.", 2)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(MAY_KNOW.keySet());
  }

  @Test
  void noPackagesKnowEachOther() {
    slices().matching("vn.xetkhen.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void withinTheEngineSentencesKnowNobodyAndTheirReaderKnowsSentencesAlone() {
    noClasses()
        .that()
        .resideInAPackage("vn.xetkhen.engine.sentence..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("vn.xetkhen.engine", "vn.xetkhen.engine.language..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("vn.xetkhen.engine.language..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vn.xetkhen.engine")
        .check(CLASSES);
  }

  @Test
  void factsKnowTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("vn.xetkhen.facts..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("vn.xetkhen.facts..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void onlyTheEngineKnowsDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.xetkhen.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..", "com.github.javaparser..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("vn.xetkhen.engine.sentence..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..", "com.github.javaparser..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.xetkhen.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void onlyReadersAndWritersKnowJsonAndYaml() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "vn.xetkhen.text..",
            "vn.xetkhen.dossier..",
            "vn.xetkhen.audit..",
            "vn.xetkhen.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..", "org.yaml..")
        .check(CLASSES);
  }

  static Stream<String> ambient() {
    return Stream.of("clock", "locale and zone", "environment", "network", "chance");
  }

  /**
   * Clock, locale, zone, environment and network: the command line alone may look at some of them.
   */
  @ParameterizedTest
  @MethodSource
  void ambient(String what) {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.xetkhen.cli..")
        .should()
        .accessTargetWhere(DescribedPredicate.describe(what, access -> looksAt(what, access)))
        .check(CLASSES);
  }

  private static boolean looksAt(String what, JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    return switch (what) {
      case "clock" ->
          (owner.startsWith("java.time.")
                  && Set.of("now", "systemUTC", "systemDefaultZone", "system").contains(name))
              || (owner.equals("java.lang.System")
                  && Set.of("currentTimeMillis", "nanoTime").contains(name))
              || (owner.equals("java.util.Date") && name.equals("<init>"))
              || owner.equals("java.util.Calendar");
      case "locale and zone" ->
          (owner.equals("java.util.Locale") && name.equals("getDefault"))
              || (owner.equals("java.time.ZoneId") && name.equals("systemDefault"))
              || owner.equals("java.util.TimeZone")
              || formatsByDefault(owner, name, access);
      case "environment" ->
          owner.equals("java.lang.System")
              && Set.of(
                      "getenv",
                      "getProperty",
                      "getProperties",
                      "lineSeparator",
                      "console",
                      "out",
                      "err",
                      "in")
                  .contains(name);
      case "network" ->
          owner.startsWith("java.net.http.")
              || Set.of(
                      "java.net.Socket",
                      "java.net.ServerSocket",
                      "java.net.InetAddress",
                      "java.net.URLConnection")
                  .contains(owner);
      default ->
          Set.of(
                      "java.util.Random",
                      "java.util.concurrent.ThreadLocalRandom",
                      "java.security.SecureRandom")
                  .contains(owner)
              || (owner.equals("java.lang.Math") && name.equals("random"))
              || (owner.equals("java.util.UUID") && name.equals("randomUUID"));
    };
  }

  /** Methods that take the default locale where none is given. */
  private static boolean formatsByDefault(String owner, String name, JavaAccess<?> access) {
    boolean given =
        access.getTarget()
                instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
            && unit.getRawParameterTypes().stream()
                .anyMatch(p -> p.getName().equals("java.util.Locale"));
    return !given
        && owner.equals("java.lang.String")
        && Set.of("format", "formatted", "toLowerCase", "toUpperCase").contains(name);
  }

  @Test
  void charsetsAreAlwaysNamed() {
    noClasses()
        .should()
        .callConstructor(java.io.FileReader.class, String.class)
        .orShould()
        .callConstructor(java.io.InputStreamReader.class, java.io.InputStream.class)
        .orShould()
        .callConstructor(java.io.OutputStreamWriter.class, java.io.OutputStream.class)
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callConstructor(String.class, byte[].class)
        .check(CLASSES);
  }

  @Test
  void nothingStaticCanChange() {
    noFields().that().areStatic().should().notBeFinal().check(CLASSES);
  }

  @Test
  void whatIsDecidedAndStatedIsImmutable() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage("vn.xetkhen.facts..", "vn.xetkhen.decision..")
        .and()
        .areNotStatic()
        .should()
        .beFinal()
        .check(CLASSES);
  }

  @Test
  void theTestSeesTheWholeProject() {
    assertThat(CLASSES.size()).isGreaterThan(150);
    assertThat(CLASSES.get("vn.xetkhen.engine.Pack").getModifiers()).contains(JavaModifier.PUBLIC);
    assertThat(CLASSES.contain(LayersTest.class)).isFalse();
  }
}
