package io.github.payerrules.testkit.proof;

/** Is told how far a measurement is; called by several threads. */
public interface Watching {

  /** Nobody watches. */
  Watching NOBODY = new Watching() {
    @Override
    public void begins(int steps) {}

    @Override
    public void step() {}
  };

  /** The measurement begins and will make so many steps. */
  void begins(int steps);

  /** A step is done. */
  void step();
}
