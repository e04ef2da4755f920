package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.internal.formats.Size;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import io.github.payerrules.visit.StatedBenefit;
import io.github.payerrules.visit.StatedBenefit.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The benefits (EB) of one answer, each with the dates of its own loop 2110. Not thread-safe. */
final class StatedRead {

  private static final String REMAINING = "29";
  private static final String HOSPICE = "45";
  private static final int MONEY = 7;
  private static final int RATE = 8;
  private static final int QUANTITY = 10;

  /** Whom a benefit is for (EB02). */
  private static final Set<String> LEVELS =
      Set.of("CHD", "DEP", "ECH", "EMP", "ESP", "FAM", "IND", "SPC", "SPO");

  private static final Set<String> WITHOUT_SUBSCRIBER = Set.of("CHD", "DEP", "SPC", "SPO");

  private final String file;
  private final String loop;
  private final List<StatedBenefit> closed = new ArrayList<>();
  private final List<StatedBenefit.Builder> open = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;

  StatedRead(String file, String loop) {
    this.file = file;
    this.loop = loop;
  }

  /** Whether it is not known whom a benefit is for. */
  static boolean isLevelUnknown(Segment eb) {
    return eb.has(2) && !LEVELS.contains(eb.code(2));
  }

  /** Whether a benefit is for other members than the patient, or for members of no known kind. */
  private boolean isOfOthers(Segment eb) {
    boolean isOfSubscriber = loop.equals("2110C");
    return isLevelUnknown(eb)
        || (isOfSubscriber ? WITHOUT_SUBSCRIBER.contains(eb.code(2)) : eb.has(2, "EMP"));
  }

  /** Takes an EB segment; a loop begins with it. */
  void begin(Segment eb) {
    close();
    if (isOfOthers(eb)) {
      return;
    }
    switch (eb.code(1)) {
      case "A" -> state(eb, Kind.COINSURANCE, RATE);
      case "B" -> state(eb, Kind.COPAY, MONEY);
      case "C" -> stateLeft(eb, Kind.DEDUCTIBLE_LEFT);
      case "G" -> stateLeft(eb, Kind.OUT_OF_POCKET_LEFT);
      case "F" -> {
        if (eb.has(6, REMAINING)) {
          int element = eb.has(QUANTITY) ? QUANTITY : MONEY;
          if (eb.has(element)) {
            state(eb, Kind.LIMIT_LEFT, element);
          } else {
            add(eb, Kind.LIMIT_LEFT, element, null);
          }
        }
      }
      case "Y" -> add(eb, Kind.SPEND_DOWN, MONEY, Values.decimal(eb.text(MONEY)));
      case "I", "E", "O" -> {
        // An exclusion of no service in particular is told, and excludes none.
        if (eb.has(1, "I") || eb.components(13) > 1 || !EligibilityLoop.isOfWhole(eb)) {
          add(eb, Kind.NOT_COVERED, 1, null);
        }
      }
      case "X" -> {
        if (services(eb).contains(HOSPICE)) {
          add(eb, Kind.HOSPICE, 3, null);
        }
      }
      default -> {
        // Plans, contacts and notes state no benefit that counts here.
      }
    }
    if (eb.has(11, "Y") && eb.components(13) < 2) {
      add(eb, Kind.AUTHORIZATION, 11, null);
    }
  }

  private void stateLeft(Segment eb, Kind kind) {
    BigDecimal whole = eb.has(MONEY) ? Values.decimal(eb.text(MONEY)) : null;
    // Of nothing, nothing is left.
    if (eb.has(6, REMAINING) || (whole != null && whole.signum() == 0 && !eb.has(6, "24"))) {
      state(eb, kind, MONEY);
    }
  }

  private void state(Segment eb, Kind kind, int element) {
    if (eb.has(element)) {
      BigDecimal read = Values.decimal(eb.text(element));
      boolean isBad = read == null || read.signum() < 0 || !Size.AMOUNT.fits(read);
      add(eb, kind, element, isBad ? null : read);
    }
  }

  private void add(Segment eb, Kind kind, int element, @Nullable BigDecimal value) {
    open.add(StatedBenefit.builder()
        .kind(kind)
        .value(value)
        .services(services(eb))
        .code(eb.components(13) > 1 ? eb.code(13, 2) : null)
        .insuranceType(eb.has(4) ? eb.code(4) : null)
        .family(eb.has(2, "FAM"))
        .inNetwork(eb.has(12, "Y") ? Boolean.TRUE : eb.has(12, "N") ? Boolean.FALSE : null)
        .source(Places.at(file, eb, loop, element)));
  }

  /** The service types of EB03, which repeats. */
  static List<String> services(Segment eb) {
    return Arrays.stream(eb.text(3).split("[^A-Za-z0-9]+"))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** A place of service (III) to which the open benefit is limited. */
  void place(Segment iii) {
    if (iii.has(1, "ZZ") && iii.has(2)) {
      places.add(iii.code(2));
    }
  }

  /** Leaves out the open benefit. */
  void leaveOut() {
    open.clear();
  }

  void from(@Nullable LocalDate day) {
    from = day == null ? from : day;
  }

  void to(@Nullable LocalDate day) {
    to = day == null ? to : day;
  }

  private void close() {
    open.forEach(it -> closed.add(it.places(places).from(from).to(to).build()));
    open.clear();
    places.clear();
    from = null;
    to = null;
  }

  /** All that was stated. */
  List<StatedBenefit> all() {
    close();
    return List.copyOf(closed);
  }

  @Override
  public String toString() {
    return "StatedRead[" + closed.size() + "]";
  }
}
