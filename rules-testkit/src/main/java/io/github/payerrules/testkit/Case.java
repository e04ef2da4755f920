package io.github.payerrules.testkit;

import io.github.payerrules.document.Node;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim with the right answer. Immutable and thread-safe.
 *
 * @param name what the case shows; unique in its file
 * @param file the case file's name, such as {@code medicare/frequency.cases.yaml}
 * @param line where the case begins in it, from 1
 * @param claim the claim, with the changes of the case made
 * @param today the day taken as today: the case's own, else the last date of service of its claim,
 *     so that a case says the same whenever it is run
 * @param expect what is expected; empty when no finding is
 * @param near the rules of which this is a near miss; empty when it is one of every rule of the
 *     file that was evaluated and found nothing
 * @param why the reason in the author's words; {@code null} when none is given
 * @param draft whether no person has confirmed the answer yet: a draft never passes, and proves no
 *     rule
 * @param of the name of the case in the file, where this is one value of its {@code each};
 *     {@code null} where the case is run once
 */
public record Case(
    String name,
    String file,
    int line,
    Node claim,
    LocalDate today,
    List<Expectation> expect,
    List<String> near,
    @Nullable String why,
    boolean draft,
    @Nullable String of) {

  public Case {
    expect = List.copyOf(expect);
    near = List.copyOf(near);
  }

  /** Where the case stands and what it is called. */
  @Override
  public String toString() {
    return file + ":" + line + " " + name;
  }
}
