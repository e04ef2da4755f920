package io.github.payerrules.internal.words;

/** A thing that can show a person of what it made an answer: sessions, the row of a table. */
public interface ShowsSource {

  /**
   * Of what the answer to a word was made, such as dates of sessions; empty when there is nothing
   * to show.
   */
  String source(String word);
}
