package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on the class path of an application that leaves the compiler out. */
@Tag("without-compiler")
class WithoutCompilerTest {
  @Test
  void noCompilerIsOnTheClassPath() {
    assertThat(jars())
        .isNotEmpty()
        .noneMatch(jar -> jar.startsWith("drools-compiler")
            || jar.startsWith("drools-drl")
            || jar.startsWith("drools-model-codegen")
            || jar.startsWith("drools-mvel")
            || jar.startsWith("javaparser")
            || jar.startsWith("antlr")
            || jar.startsWith("ecj"));
    assertThatThrownBy(() -> Class.forName("org.drools.compiler.kie.builder.impl.KieBuilderImpl"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void aKieBaseNeedsNoCompiler() {
    var configuration = RuleBaseFactory.newKnowledgeBaseConfiguration(
        new Properties(), WithoutCompilerTest.class.getClassLoader());
    var kieBase = KieBaseBuilder.createKieBaseFromModel(List.of(), configuration);
    var session = kieBase.newKieSession();
    try {
      assertThat(session.fireAllRules(1)).isZero();
    } finally {
      session.dispose();
    }
  }

  @Test
  void aFolderOpensAndAClaimIsReviewed(@TempDir Path folder) throws IOException {
    PayerRules rules = RuleFolder.in(folder)
        .denying("units", "procedure == \"ESI\", units > 1")
        .open();

    assertThat(rules
            .review(TestClaims.claim(TestClaims.line(1, "64483").units(2)).build())
            .findings())
        .hasSize(1);
  }

  private static List<String> jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).getFileName().toString())
        .toList();
  }
}
