package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payerrules.observe.ReviewObserver;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a program leaves out is said where it leaves it out, not at the first claim. */
class NullArgumentsTest {

  @Test
  void ofRules() {
    PayerRules.Builder rules = PayerRules.builder();

    refused(() -> rules.payer(null), "the payer is null; give one");
    refused(() -> rules.payers(null), "the folder is null; give one");
    refused(() -> rules.pack(null), "the pack is null; give one");
    refused(
        () -> rules.requireSignedBy((Path) null),
        "the file or list of certificates is null; give one");
    refused(
        () -> rules.requireSignedBy((List<Certificate>) null),
        "the file or list of certificates is null; give one");
    refused(() -> rules.tables((Path) null), "the folder of tables is null; give one");
    refused(() -> rules.observer((ReviewObserver) null), "the observer is null; give one");
    refused(() -> rules.clock((Clock) null), "the clock is null; give one");
    refused(() -> rules.deadline((Duration) null), "the deadline is null; give one");
  }

  @Test
  void ofLiveRules() {
    LiveRules.Builder live = LiveRules.builder(() -> null);

    refused(() -> LiveRules.builder((Supplier<PayerRules>) null), "the source of rules is null");
    refused(() -> live.check(null), "the check is null; give one");
    refused(() -> live.watch((Path) null), "the path is null; give one");
    refused(() -> live.every(null), "the pause is null; give one");
    refused(live::start, "what the source of rules gave is null; give one");
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessageStartingWith(message);
  }
}
