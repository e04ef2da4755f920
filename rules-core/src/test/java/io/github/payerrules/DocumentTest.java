package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.document.Node;
import io.github.payerrules.document.NullNode;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.review.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

  private static final String YAML = """
      payer: medicare
      lines:
        - code: 00630
          modifiers: [LT, "50"]
      state:
      """;

  @Test
  void knowsWhereEverythingStands() {
    Node root = Document.yaml("a.yaml", YAML).root();

    assertThat(root.at("/lines"))
        .get()
        .extracting(Node::line, Node::path)
        .containsExactly(2, "/lines");
    assertThat(root.at("/lines/0/modifiers/1"))
        .contains(new ScalarNode("50", true, 4, "/lines/0/modifiers/1"));
    assertThat(root.at("/lines/0/code"))
        .contains(new ScalarNode("00630", false, 3, "/lines/0/code"));
    assertThat(root.at("/state")).contains(new NullNode(5, "/state"));
    assertThat(root.at("/lines/1")).isEmpty();
    assertThat(root.at("")).contains(root);
  }

  @Test
  void jsonAndYamlGiveTheSameTree() {
    String json = "{\"a\": [1, \"1\", null, true],\n \"b\": {\"c\": \"\"}}";

    assertThat(Document.json("a", json).root())
        .isEqualTo(Document.yaml("a", json).root());
  }

  @Test
  void copiesWithAChangeKeepTheOriginal() {
    Node root = Document.yaml("a.yaml", YAML).root();
    Node changed = root.with("/lines/0/code", Node.text("64483"))
        .with("/lines/-", new ObjectNode(java.util.Map.of(), 0, ""))
        .with("/id", Node.plain("7"))
        .without("/lines/0/modifiers/0")
        .without("/state");

    assertThat(changed.at("/lines/0/code")).contains(Node.text("64483"));
    assertThat(changed.at("/lines/1")).isPresent();
    assertThat(changed.at("/id")).contains(Node.plain("7"));
    assertThat(changed.at("/lines/0/modifiers/0")).get().extracting(Node::line).isEqualTo(4);
    assertThat(changed.at("/state")).isEmpty();
    assertThat(root).isEqualTo(Document.yaml("a.yaml", YAML).root());
  }

  @Test
  void pointersThatLeadNowhereAreRefused() {
    Node root = Document.yaml("a.yaml", YAML).root();

    assertThatThrownBy(() -> root.with("/lines/7/code", Node.text("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such place: step 2 of the pointer");
    assertThatThrownBy(() -> root.without("/nope"))
        .hasMessage("no such place: step 1 of the pointer");
    assertThatThrownBy(() -> root.without("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> root.at("lines"))
        .hasMessage("a pointer begins with a slash, such as /lines/0/date");
  }

  @Test
  void namesWithSlashesAreEscaped() {
    Node root = Document.json("a", "{\"/a/b\": 1, \"c~d\": 2}").root();

    assertThat(root.at("/~1a~1b")).isPresent();
    assertThat(root.at("/c~0d")).isPresent();
  }

  @Test
  void saysAllThatIsWrong() {
    assertThatThrownBy(() -> Document.yaml("a.yaml", "a: &x 1\nb: *x\na: 2\n"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage("""
            3 problems:
            a.yaml:1 /a: an anchor (&) is not allowed here
                write out the value
            a.yaml:2 /b: an alias (*) is not allowed here
                write out the value
            a.yaml:3 /a: "a" appears twice
                keep one of the two; the first is on line 1""");
    assertThatThrownBy(() -> Document.yaml("a.yaml", "a: 1\n---\nb: 2\n"))
        .hasMessage("1 problem:\na.yaml:2: a second document begins here\n    remove ---");
    assertThatThrownBy(() -> Document.json("a.json", "{} {}"))
        .hasMessage(
            "1 problem:\na.json:1: there is more text after the end\n    one value was expected");
    assertThatThrownBy(() -> Document.json("a.json", ""))
        .hasMessage("1 problem:\na.json:1: there is nothing in it");
  }

  @Test
  void manyAliasesDoNotMultiply() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      String last = "*a" + (i - 1);
      laughs.append("a%d: &a%d [%s, %s]\n".formatted(i, i, last, last));
    }
    assertThatThrownBy(() -> Document.yaml("a.yaml", laughs.toString()))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class, it -> assertThat(it.problems()).hasSize(101));
  }

  @Test
  void readsFilesByTheirEnding(@TempDir Path folder) throws IOException {
    Path yaml = Files.writeString(folder.resolve("a.yaml"), "a: 1");
    Path json = Files.writeString(folder.resolve("a.json"), "a: 1");
    Path empty = Files.writeString(folder.resolve("b.yaml"), "# nothing\n");

    assertThat(Document.read(yaml).root().kind()).isEqualTo(Node.Kind.OBJECT);
    assertThat(Document.read(empty).root().kind()).isEqualTo(Node.Kind.NULL);
    assertThatThrownBy(() -> Document.read(json, "mine"))
        .hasMessageStartingWith("1 problem:\nmine:1: not JSON");
  }

  @Test
  void showsNoContent() {
    Document document = Document.yaml("a.yaml", YAML);

    assertThat(document + " " + document.root() + document.root().at("/payer").orElseThrow())
        .doesNotContain("medicare")
        .doesNotContain("payer");
  }
}
