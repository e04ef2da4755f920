package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import io.github.payerrules.internal.calendar.WorkDays;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time limit for sending something to a payer, from its {@code payer.yaml}. Immutable and
 * thread-safe.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_PayerDeadline.class)
@JsonDeserialize(builder = PayerDeadline.Builder.class)
public abstract class PayerDeadline {

  /** A unit of time of the calendar. */
  public enum Unit {
    /** Calendar days. */
    @JsonProperty("days")
    DAYS,
    /** Calendar months: from the 10th to the 10th. */
    @JsonProperty("months")
    MONTHS,
    /** Calendar years. */
    @JsonProperty("years")
    YEARS
  }

  /** What a time limit is counted from. */
  public enum Start {
    /** The earliest date of service of the claim. */
    @JsonProperty("service")
    SERVICE,
    /** The day of the payer's decision on the original claim. */
    @JsonProperty("decision")
    DECISION
  }

  PayerDeadline() {}

  /**
   * An empty builder; {@code filing}, {@code amount}, {@code unit}, {@code start}, {@code citation}
   * and {@code mark} must be set.
   */
  public static Builder builder() {
    return new AutoValue_PayerDeadline.Builder().movesToWorkday(false).endsWithMonth(false);
  }

  /** What is to be sent in time, such as {@code original claim} or {@code appeal}. */
  public abstract String filing();

  /** How many units of time. */
  public abstract int amount();

  /** Days, months or years of the calendar. */
  public abstract Unit unit();

  /** What the time is counted from. */
  public abstract Start start();

  /**
   * Whether it applies to providers in the network or to others only; {@code null} when to both.
   */
  public abstract @Nullable Boolean inNetwork();

  /** The first date of service on which it applies; {@code null} when it is not known. */
  @JsonProperty
  @JsonDate
  public abstract @Nullable LocalDate effective();

  /** The last one; {@code null} while it applies. */
  @JsonProperty
  @JsonDate
  public abstract @Nullable LocalDate until();

  /**
   * Whether the time runs on to the end of the month in which it ends: six months from 10 January
   * end on 31 July.
   */
  public abstract boolean endsWithMonth();

  /**
   * Whether a last day on a weekend or a federal holiday moves to the next day on which federal
   * offices work.
   */
  public abstract boolean movesToWorkday();

  /** The policy and the place in it. */
  public abstract String citation();

  /** How sure it is that the payer's policy says so. */
  public abstract Mark mark();

  /** Whether it was seen in the payer's or CMS's own document. */
  @JsonProperty
  public final boolean verified() {
    return mark() == Mark.VERIFIED;
  }

  /** The last day on which it may be sent. */
  public final LocalDate lastDay(LocalDate from) {
    LocalDate time = switch (unit()) {
      case DAYS -> from.plusDays(amount());
      case MONTHS -> from.plusMonths(amount());
      case YEARS -> from.plusYears(amount());
    };
    LocalDate day = endsWithMonth() ? time.with(TemporalAdjusters.lastDayOfMonth()) : time;
    return movesToWorkday() ? WorkDays.onOrAfter(day) : day;
  }

  /** The time in words, such as {@code 90 days} or {@code 6 months after the month}. */
  public final String within() {
    String name = unit().name().toLowerCase(Locale.ROOT);
    return amount()
        + " "
        + (amount() == 1 ? name.substring(0, name.length() - 1) : name)
        + (endsWithMonth() ? " after the month" : "");
  }

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  @JsonPOJOBuilder(withPrefix = "")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public abstract static class Builder {

    Builder() {}

    @JsonCreator
    static Builder empty() {
      return PayerDeadline.builder();
    }

    public abstract Builder filing(String filing);

    public abstract Builder amount(int amount);

    public abstract Builder unit(Unit unit);

    public abstract Builder start(Start start);

    public abstract Builder inNetwork(@Nullable Boolean inNetwork);

    @JsonDate
    public abstract Builder effective(@Nullable LocalDate effective);

    @JsonDate
    public abstract Builder until(@Nullable LocalDate until);

    public abstract Builder endsWithMonth(boolean endsWithMonth);

    public abstract Builder movesToWorkday(boolean movesToWorkday);

    public abstract Builder citation(String citation);

    public abstract Builder mark(Mark mark);

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public abstract PayerDeadline build();
  }
}
