/** A program on the module path: it names the library alone. */
module io.github.payerrules.examples.modular {
  requires io.github.payerrules;
}
