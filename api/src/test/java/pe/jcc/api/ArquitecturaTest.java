package pe.jcc.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import jakarta.persistence.Entity;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RestController;

class ArquitecturaTest {

    private static final JavaClasses JCC =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("pe.jcc");

    @Test
    void entities_stay_behind_their_door() {
        comprobar(classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate());
    }

    @Test
    void repositories_stay_behind_their_door() {
        comprobar(classes().that().areAssignableTo(Repository.class).should().bePackagePrivate());
    }

    @Test
    void controllers_are_nobodys_business() {
        comprobar(
                classes()
                        .that()
                        .areAnnotatedWith(RestController.class)
                        .should()
                        .bePackagePrivate());
    }

    @Test
    void crm_and_comercial_are_strangers() {
        comprobar(
                noClasses()
                        .that()
                        .resideInAPackage("pe.jcc.crm..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("pe.jcc.comercial..", "pe.jcc.api.."));
        comprobar(
                noClasses()
                        .that()
                        .resideInAPackage("pe.jcc.comercial..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("pe.jcc.crm..", "pe.jcc.api.."));
    }

    @Test
    void only_the_migration_knows_the_database_module() {
        comprobar(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("pe.jcc.db..", "pe.jcc.api.migracion..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("pe.jcc.db.."));
    }

    @Test
    void concepts_form_a_line() {
        comprobar(
                slices().matching("pe.jcc.(comercial|crm|compartido).(*)..")
                        .should()
                        .beFreeOfCycles());
        comprobar(slices().matching("pe.jcc.api.(**)").should().beFreeOfCycles());
    }

    @Test
    void the_domain_knows_no_http() {
        comprobar(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("pe.jcc.api..", "pe.jcc")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework.web..", "jakarta.servlet.."));
    }

    @Test
    void nothing_is_null_unless_it_says_so() {
        for (var clase : JCC) {
            assertThat(clase.getPackage().isAnnotatedWith(NullMarked.class))
                    .as("%s is null-marked", clase.getPackageName())
                    .isTrue();
        }
    }

    private static void comprobar(ArchRule regla) {
        regla.check(JCC);
    }
}
