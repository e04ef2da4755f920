package io.github.payerrules.internal.book;

import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.PayerDeadline;
import io.github.payerrules.review.PayerParameter;
import io.github.payerrules.review.PolicySource;
import io.github.payerrules.review.UsualDenial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a {@code payer.yaml}; what is wrong is said and left out. */
final class PayerFileReader {

  private static final Set<String> FIELDS = Set.of(
      "name",
      "version",
      "ids",
      "shared",
      "notices",
      "includes",
      "except",
      "about",
      "covers",
      "requests",
      "parameters",
      "deadlines",
      "denials",
      "sources");
  private static final Set<String> PARAMETER_FIELDS =
      Set.of("name", "value", "effective", "until", "citation", "mark");
  private static final Set<String> DEADLINE_FIELDS = Set.of(
      "for",
      "within",
      "from",
      "network",
      "ends",
      "weekend",
      "effective",
      "until",
      "citation",
      "mark");
  private static final Set<String> DENIAL_FIELDS = Set.of("code", "meaning", "fix");
  private static final Set<String> SOURCE_FIELDS = Set.of("source", "title", "link", "seen");

  private static final int MOST_DAYS = 3660;
  private static final int MOST_YEARS = 10;
  private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,4}) (day|month|year)s?");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");
  private static final Pattern CODE = Pattern.compile("(CO|PR|OA|PI)-([A-Z]?\\d{1,3})");

  private final YamlFields yaml;

  PayerFileReader(YamlFields yaml) {
    this.yaml = yaml;
  }

  PayerFile read(Node root) {
    ObjectNode payer =
        yaml.object(root, "fields such as name:", "Write name: and version:.", FIELDS);
    if (payer == null) {
      return PayerFile.EMPTY;
    }
    String name = yaml.required(payer, "name");
    String version = yaml.required(payer, "version");
    return new PayerFile(
        name,
        version,
        yaml.text(payer, "about"),
        yaml.oneOf(payer, "shared", "false", "true", "false").equals("true"),
        yaml.oneOf(payer, "notices", "true", "true", "false").equals("true"),
        names(payer, "includes", "folder"),
        exceptions(payer),
        names(payer, "covers", "ESI"),
        names(payer, "requests", "medical-necessity"),
        each(
            payer,
            "parameters",
            PARAMETER_FIELDS,
            this::parameter,
            it ->
                new Holds("the parameter " + it.name(), new InEffect(it.effective(), it.until()))),
        each(payer, "deadlines", DEADLINE_FIELDS, this::deadline, PayerFileReader::holds),
        each(
            payer,
            "denials",
            DENIAL_FIELDS,
            this::denial,
            it -> new Holds("the denial " + it.group() + "-" + it.carc(), InEffect.ALWAYS)),
        each(
            payer,
            "sources",
            SOURCE_FIELDS,
            this::source,
            it -> new Holds("the source " + it.name(), InEffect.ALWAYS)),
        names(payer, "ids", "\"60054\""));
  }

  private List<PayerFile.Named> names(ObjectNode payer, String field, String example) {
    Node node = payer.fields().get(field);
    List<PayerFile.Named> names = new ArrayList<>();
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          names.add(new PayerFile.Named(scalar.text(), scalar.line()));
        } else {
          yaml.problem(
              item,
              field + " has an entry that is not a name",
              "Write " + field + ": [ " + example + " ].");
        }
      }
    } else if (node != null) {
      yaml.problem(node, field + " is not a list", "Write " + field + ": [ " + example + " ].");
    }
    return names;
  }

  private List<PayerFile.Exemption> exceptions(ObjectNode payer) {
    Node node = payer.fields().get("except");
    List<PayerFile.Exemption> reasons = new ArrayList<>();
    if (node instanceof ObjectNode byRule) {
      byRule.fields().forEach((rule, reason) -> {
        if (reason instanceof ScalarNode scalar && !scalar.text().isBlank()) {
          reasons.add(new PayerFile.Exemption(rule, scalar.text(), reason.line()));
        } else {
          yaml.problem(
              reason,
              "the exception for " + rule + " has no reason",
              "Write " + rule + ": and the reason.");
        }
      });
    } else if (node != null) {
      yaml.problem(
          node, "except is not a list of rules with reasons", "Write except: { rule-id: reason }.");
    }
    return reasons;
  }

  private <T> List<T> each(
      ObjectNode payer,
      String field,
      Set<String> fields,
      Function<ObjectNode, @Nullable T> read,
      Function<T, Holds> holds) {
    Node node = payer.fields().get(field);
    List<T> all = new ArrayList<>();
    Map<String, NavigableMap<LocalDate, Entry>> others = new HashMap<>();
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        int before = yaml.problemCount();
        ObjectNode entry = yaml.object(
            item,
            "fields in braces",
            "Write - { " + String.join(": ..., ", fields.stream().sorted().toList()) + ": ... }.",
            fields);
        T one = entry == null ? null : read.apply(entry);
        if (one != null && yaml.problemCount() == before) {
          all.add(one);
          refuseSecond(item, holds.apply(one), others);
        }
      }
    } else if (node != null) {
      yaml.problem(
          node, field + " is not a list", "Write one entry per line, each starting with a hyphen.");
    }
    return all;
  }

  /** What an entry says something of, and when it holds. */
  private record Holds(String of, InEffect when) {}

  /** An entry that was read, and its line. */
  private record Entry(InEffect when, int line) {}

  private static Holds holds(PayerDeadline deadline) {
    String network = deadline.inNetwork() == null
        ? ""
        : deadline.inNetwork() ? " in network" : " out of network";
    return new Holds(
        "the deadline for " + deadline.filing() + network,
        new InEffect(deadline.effective(), deadline.until()));
  }

  /** Of two that hold on the same day the first would win in silence. */
  private void refuseSecond(
      Node item, Holds holds, Map<String, NavigableMap<LocalDate, Entry>> others) {
    if (Periods.isReversed(holds.when().from(), holds.when().until())) {
      yaml.problem(item, holds.of() + " ends before it begins", "Correct effective or until.");
      return;
    }
    LocalDate from = holds.when().from() == null ? LocalDate.MIN : holds.when().from();
    NavigableMap<LocalDate, Entry> same =
        others.computeIfAbsent(holds.of(), name -> new TreeMap<>());
    for (Map.Entry<LocalDate, Entry> near :
        Arrays.asList(same.floorEntry(from), same.higherEntry(from))) {
      if (near != null && near.getValue().when().overlaps(holds.when())) {
        yaml.problem(
            item,
            holds.of() + " appears twice for the same dates; the first is on line "
                + near.getValue().line(),
            "Keep one of the two, or give the earlier one an until before the other's effective.");
        return;
      }
    }
    same.put(from, new Entry(holds.when(), item.line()));
  }

  private @Nullable PayerParameter parameter(ObjectNode entry) {
    String name = yaml.required(entry, "name");
    Integer value = yaml.number(entry, "value");
    String citation = yaml.required(entry, "citation");
    Mark mark = mark(entry);
    return value == null
        ? null
        : PayerParameter.builder()
            .name(name)
            .value(value)
            .effective(yaml.date(entry, "effective"))
            .until(yaml.date(entry, "until"))
            .citation(citation)
            .mark(mark)
            .build();
  }

  private @Nullable PayerDeadline deadline(ObjectNode entry) {
    String filing = yaml.required(entry, "for");
    String start = yaml.oneOf(entry, "from", "service", "service", "decision");
    String network = yaml.oneOf(entry, "network", "", "in", "out");
    String ends = yaml.oneOf(entry, "ends", "on-the-day", "on-the-day", "with-the-month");
    String weekend = yaml.oneOf(entry, "weekend", "stays", "moves", "stays");
    String citation = yaml.required(entry, "citation");
    Mark mark = mark(entry);
    String within = yaml.required(entry, "within");
    Matcher time = TIME.matcher(within);
    if (!time.matches()) {
      if (!within.isEmpty()) {
        yaml.problem(
            entry.fields().get("within"),
            "within is not a time",
            "Write a number and days, months or years, such as 90 days.");
      }
      return null;
    }
    int amount = Integer.parseInt(time.group(1));
    if (amount > (time.group(2).equals("year") ? MOST_YEARS : MOST_DAYS)) {
      yaml.problem(
          entry.fields().get("within"),
          "within is longer than any payer gives",
          "Write at most " + MOST_DAYS + " days or months, or " + MOST_YEARS + " years.");
      return null;
    }
    return PayerDeadline.builder()
        .filing(filing)
        .amount(amount)
        .unit(
            switch (time.group(2)) {
              case "day" -> PayerDeadline.Unit.DAYS;
              case "month" -> PayerDeadline.Unit.MONTHS;
              default -> PayerDeadline.Unit.YEARS;
            })
        .start(start.equals("service") ? PayerDeadline.Start.SERVICE : PayerDeadline.Start.DECISION)
        .inNetwork(network.isEmpty() ? null : (Boolean) network.equals("in"))
        .endsWithMonth(ends.equals("with-the-month"))
        .movesToWorkday(weekend.equals("moves"))
        .effective(yaml.date(entry, "effective"))
        .until(yaml.date(entry, "until"))
        .citation(citation)
        .mark(mark)
        .build();
  }

  private PolicySource source(ObjectNode entry) {
    String link = yaml.text(entry, "link");
    if (!link.isEmpty() && !LINK.matcher(link).matches()) {
      yaml.problem(
          entry.fields().get("link"),
          "link is not an address",
          "Write the whole address, such as https://www.cms.gov/; leave out link if you have none.");
    }
    return PolicySource.builder()
        .name(yaml.required(entry, "source"))
        .title(yaml.required(entry, "title"))
        .link(link.isEmpty() ? null : link)
        .seen(yaml.date(entry, "seen"))
        .build();
  }

  private Mark mark(ObjectNode entry) {
    yaml.required(entry, "mark");
    return Mark.of(yaml.oneOf(entry, "mark", "M", "V", "S", "M"));
  }

  private @Nullable UsualDenial denial(ObjectNode entry) {
    String meaning = yaml.required(entry, "meaning");
    String fix = yaml.required(entry, "fix");
    String code = yaml.required(entry, "code");
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      if (!code.isEmpty()) {
        yaml.problem(
            entry.fields().get("code"),
            "code is not a group and reason code",
            "Write the group CO, PR, OA or PI, a hyphen and the code: CO-197.");
      }
      return null;
    }
    return UsualDenial.builder()
        .group(matcher.group(1))
        .carc(matcher.group(2))
        .meaning(meaning)
        .fix(fix)
        .build();
  }
}
