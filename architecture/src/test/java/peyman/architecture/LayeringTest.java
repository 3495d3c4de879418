package peyman.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Data flows down: text, language, world, reading; sources beside them, the command above all. The
 * module spark is looked at where its Maven profile is on.
 */
@AnalyzeClasses(packages = "peyman", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {

  @ArchTest
  static final ArchRule each_module_uses_only_those_below_it =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("peyman..")
          .layer("text")
          .definedBy("peyman.text..")
          .layer("language")
          .definedBy("peyman.language..")
          .layer("world")
          .definedBy("peyman.world..")
          .layer("reading")
          .definedBy("peyman.reading..")
          .layer("source")
          .definedBy("peyman.source..")
          .layer("observatory")
          .definedBy("peyman.observatory..")
          .layer("web")
          .definedBy("peyman.web..")
          .layer("cli")
          .definedBy("peyman.cli..")
          .optionalLayer("spark")
          .definedBy("peyman.spark..")
          .layer("training")
          .definedBy("peyman.training..")
          .layer("bench")
          .definedBy("peyman.bench..")
          .layer("testing")
          .definedBy("peyman.testing..")
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("language")
          .mayOnlyAccessLayers("text")
          .whereLayer("world")
          .mayOnlyAccessLayers("text", "language")
          .whereLayer("reading")
          .mayOnlyAccessLayers("text", "language", "world")
          .whereLayer("source")
          .mayOnlyAccessLayers("text")
          .whereLayer("observatory")
          .mayOnlyAccessLayers("text", "language", "world", "reading", "source")
          .whereLayer("spark")
          .mayOnlyAccessLayers("text", "world", "reading", "source", "observatory")
          .whereLayer("training")
          .mayOnlyAccessLayers("text", "language")
          .whereLayer("bench")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("testing")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("web")
          .mayOnlyAccessLayers("text", "world", "reading", "observatory")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .ensureAllClassesAreContainedInArchitectureIgnoring("peyman.architecture..");

  @ArchTest
  static final ArchRule only_web_knows_the_web_server =
      noClasses()
          .that()
          .resideOutsideOfPackage("peyman.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule only_the_module_spark_knows_spark =
      noClasses()
          .that()
          .resideOutsideOfPackage("peyman.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

  @ArchTest
  static final ArchRule packages_form_no_cycles =
      slices().matching("peyman.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule static_fields_never_change =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("..jmh_generated..")
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule what_a_module_keeps_to_itself_is_used_by_no_other =
      classes()
          .that()
          .resideInAPackage("..internal..")
          .should(beUsedOnlyInTheirModule())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule databases_are_the_stores_own =
      noClasses()
          .that()
          .resideOutsideOfPackage("peyman.observatory..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..");

  private static ArchCondition<JavaClass> beUsedOnlyInTheirModule() {
    return new ArchCondition<>("be used only in their module") {
      @Override
      public void check(JavaClass used, ConditionEvents events) {
        used.getDirectDependenciesToSelf().stream()
            .filter(use -> !module(use.getOriginClass()).equals(module(used)))
            .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
      }
    };
  }

  private static String module(JavaClass of) {
    String[] names = of.getPackageName().split("\\.");
    return names.length > 1 ? names[1] : "";
  }
}
