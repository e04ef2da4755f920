package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The reviews of a batch as they are asked for; takes claims only while there is no review. */
final class BatchIterator implements Iterator<Reviewed<Claim>>, AutoCloseable {

  private final Iterator<Claim> claims;
  private final Queue<Reviewed<Claim>> ready = new ArrayDeque<>();
  private final BatchRun<Claim> run;
  private boolean finished;
  private @Nullable RuntimeException failure;

  BatchIterator(Batch batch, Iterator<Claim> claims) {
    this.claims = claims;
    this.run = new BatchRun<>(batch, claim -> claim, ready::add);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !finished) {
      Claim claim = nextClaim();
      if (claim == null) {
        finished = true;
        run.finish();
        run.close();
      } else {
        run.add(claim);
      }
    }
    if (ready.isEmpty() && failure != null) {
      throw failure;
    }
    return !ready.isEmpty();
  }

  private @Nullable Claim nextClaim() {
    try {
      if (!claims.hasNext()) {
        return null;
      }
      Claim claim = claims.next();
      if (claim == null) {
        throw new IllegalArgumentException("a claim of the batch is null; a review needs one");
      }
      return claim;
    } catch (RuntimeException broken) {
      failure = broken;
      return null;
    }
  }

  @Override
  public Reviewed<Claim> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  @Override
  public void close() {
    finished = true;
    ready.clear();
    run.close();
  }
}
