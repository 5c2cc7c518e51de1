package org.gongkai;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The direction of imports; docs/decisions/0001 says why. */
@AnalyzeClasses(packages = "org.gongkai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] LANGUAGE = {"java..", "org.jspecify.."};

  @ArchTest
  static final ArchRule calendarKnowsNothingElse =
      classes()
          .that()
          .resideInAPackage("org.gongkai.calendar")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with("org.gongkai.calendar"));

  @ArchTest
  static final ArchRule deadlineKnowsTheCalendar =
      classes()
          .that()
          .resideInAPackage("org.gongkai.deadline")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with("org.gongkai.calendar", "org.gongkai.deadline"));

  @ArchTest
  static final ArchRule requestKnowsCalendarAndDeadline =
      classes()
          .that()
          .resideInAPackage("org.gongkai.request")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(
                  "org.gongkai.calendar",
                  "org.gongkai.deadline",
                  "org.gongkai.written",
                  "org.gongkai.request"));

  @ArchTest
  static final ArchRule whatPeopleWriteKnowsNothingElse =
      classes()
          .that()
          .resideInAPackage("org.gongkai.written")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with("org.gongkai.written", "com.ibm.icu.."));

  @ArchTest
  static final ArchRule noticeKnowsNoRequestAndNoDuty =
      noClasses()
          .that()
          .resideInAPackage("org.gongkai.notice..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.gongkai.request..",
              "org.gongkai.casework..",
              "org.gongkai.office..",
              "org.gongkai.alert..",
              "org.gongkai.store..");

  @ArchTest
  static final ArchRule letterKnowsNoRequestAndNoOffice =
      classes()
          .that()
          .resideInAPackage("org.gongkai.letter")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      with(
                          "org.gongkai.letter",
                          "com.deepoove.poi..",
                          "org.apache.poi..",
                          "org.openxmlformats..",
                          "org.apache.xmlbeans..",
                          "org.w3c.dom..",
                          "org.xml.sax..",
                          "jakarta.inject..",
                          "jakarta.enterprise.event..",
                          "io.quarkus.runtime..",
                          "org.jboss.logging.."))
                  .or(type(GongkaiConfig.class)));

  @ArchTest
  static final ArchRule documentsAreWrittenInLetterAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai.letter")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.deepoove.poi..", "org.apache.poi.xwpf..");

  @ArchTest
  static final ArchRule sheetKnowsNothingOfWhatRowsMean =
      classes()
          .that()
          .resideInAPackage("org.gongkai.sheet")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      with(
                          "org.gongkai.sheet",
                          "org.gongkai.confined",
                          "org.gongkai.input",
                          "org.apache.poi..",
                          "org.apache.commons.csv",
                          "javax.xml.stream..",
                          "org.xml.sax..",
                          "jakarta.inject"))
                  .or(type(Told.class)));

  /** The yearly report alone writes tables that no list of rows is. */
  @ArchTest
  static final ArchRule spreadsheetsStandInSheetAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.gongkai.sheet",
              "org.gongkai.letter",
              "org.gongkai.file..",
              "org.gongkai.web.desk.report")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.apache.commons.csv");

  @ArchTest
  static final ArchRule catalogueKnowsNoStoreAndNoOffice =
      classes()
          .that()
          .resideInAPackage("org.gongkai.catalogue")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(
                  "org.gongkai.calendar",
                  "org.gongkai.deadline",
                  "org.gongkai.input",
                  "org.gongkai.sheet",
                  "org.gongkai.written",
                  "org.gongkai.catalogue",
                  "com.fasterxml.jackson.databind.."));

  @ArchTest
  static final ArchRule fileKnowsNoCaseworkAndNoStore =
      classes()
          .that()
          .resideInAPackage("org.gongkai.file..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      with(
                          "org.gongkai.file..",
                          "org.gongkai.confined",
                          "org.gongkai.input",
                          "org.gongkai.deadline",
                          "org.gongkai.request",
                          "org.apache.tika..",
                          "org.apache.pdfbox..",
                          "org.apache.poi..",
                          "javax.xml.stream..",
                          "org.jboss.logging",
                          "org.eclipse.microprofile.config.inject",
                          "io.quarkus.runtime.configuration",
                          "jakarta.inject"))
                  .or(type(GongkaiConfig.class)));

  @ArchTest
  static final ArchRule confinedKnowsNoOtherRoom =
      classes()
          .that()
          .resideInAPackage("org.gongkai.confined")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      with(
                          "org.gongkai.confined",
                          "jakarta.inject",
                          "jakarta.annotation",
                          "org.jboss.logging"))
                  .or(resideInAnyPackage("org.gongkai")));

  @ArchTest
  static final ArchRule pdfKnowsNoOtherRoom =
      classes()
          .that()
          .resideInAPackage("org.gongkai.pdf")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(
                  "org.gongkai.pdf",
                  "org.gongkai.confined",
                  "com.openhtmltopdf..",
                  "org.apache.pdfbox..",
                  "org.apache.fontbox..",
                  "javax.imageio..",
                  "javax.xml.parsers",
                  "org.w3c.dom..",
                  "org.xml.sax..",
                  "jakarta.inject",
                  "org.jboss.logging"));

  @ArchTest
  static final ArchRule pdfStandsInItsRoomAndInFileAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.gongkai.pdf", "org.gongkai.file..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..");

  @ArchTest
  static final ArchRule tikaStandsInFileAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai.file..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.tika..");

  @ArchTest
  static final ArchRule nothingImportsTheEntryPoints =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.gongkai.function..", "org.gongkai.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.gongkai.function..", "org.gongkai.web..");

  @ArchTest
  static final ArchRule onlyInjectionReachesTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gongkai.store..");

  @ArchTest
  static final ArchRule awsStandsInStoreAndFunctionAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.gongkai.store..", "org.gongkai.function..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon..", "com.amazonaws..");

  @ArchTest
  static final ArchRule restAndTemplatesStandInWebAndMailAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.gongkai.web..", "org.gongkai.notice.mail..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ws.rs..", "io.quarkus.qute..", "io.quarkus.mailer..", "jakarta.mail..");

  @ArchTest
  static final ArchRule noCycles = slices().matching("org.gongkai.(*)..").should().beFreeOfCycles();

  /** Also inside: what a room shares stands in it, what uses that in a room of its own. */
  @ArchTest
  static final ArchRule noCyclesInside =
      slices().matching("org.gongkai.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theDeskAndTheDoorKnowNothingOfEachOther =
      noClasses()
          .that()
          .resideInAPackage("org.gongkai.web.open..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gongkai.web.desk..");

  @ArchTest
  static final ArchRule theDoorAndTheDeskKnowNothingOfEachOther =
      noClasses()
          .that()
          .resideInAPackage("org.gongkai.web.desk..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gongkai.web.open..");

  @ArchTest
  static final ArchRule figuresAreCountedFromTheCoreAlone =
      classes()
          .that()
          .resideInAPackage("org.gongkai.figures")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(
                  "org.gongkai.calendar",
                  "org.gongkai.deadline",
                  "org.gongkai.request",
                  "org.gongkai.figures"));

  @ArchTest
  static final ArchRule mattersKnowNoFamily =
      noClasses()
          .that()
          .resideInAPackage("org.gongkai.matter")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.gongkai.duty..",
              "org.gongkai.catalogue..",
              "org.gongkai.item..",
              "org.gongkai.casework..",
              "org.gongkai.report..",
              "org.gongkai.participation..");

  @ArchTest
  static final ArchRule yamlStandsInItsRoomAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai.input.tree")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.snakeyaml..");

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai")
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule theCoreMakesNoRandomNumbers =
      noClasses()
          .that()
          .resideInAnyPackage("org.gongkai.calendar", "org.gongkai.deadline", "org.gongkai.request")
          .should()
          .callMethod(UUID.class, "randomUUID");

  private static String[] with(String... packages) {
    String[] all = new String[LANGUAGE.length + packages.length];
    System.arraycopy(LANGUAGE, 0, all, 0, LANGUAGE.length);
    System.arraycopy(packages, 0, all, LANGUAGE.length, packages.length);
    return all;
  }
}
