package io.github.payerrules.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Rule files of the dialect, the same ones for the same seed. Few first conditions and few names,
 * so that rules have conditions and whole beginnings in common, and equal texts that mean different
 * things.
 */
final class RandomRules {

  private static final String[] FIRST = {
    "procedure == \"ALPHA\"",
    "procedure == \"ALPHA\"",
    "procedure == \"BETA\"",
    "code == \"C1000\"",
    "procedureGroup == \"greek\"",
    "code == \"A1000\"",
    "$p : procedure, $p == \"ALPHA\"",
    "procedure != \"BETA\"",
    "addOn == false",
    "units > 1",
    "hasModifier( \"KX\" )",
    "sessions.inLastMonths( 12 ).count > 2",
  };

  private static final String[] OWN = {
    "addOn == true",
    "units > 1",
    "units == 2",
    "number != 1",
    "side == \"LT\"",
    "side != \"\"",
    "region == \"lumbar\"",
    "hasModifier( \"KX\" )",
    "hasModifier( \"KX\" ) == false",
    "hasModifierIn( \"sides\" )",
    "placeOfService == \"11\"",
    "placeOfService == null",
    "firstInSession == true",
    "documented.painWeeks < 6",
    "documented.painWeeks != null",
    "documented.conservativeFailed == true",
    "documented.conservativeFailed == false",
    "sessions.previous.daysAgo < 14",
    "sessions.inLastMonths( 12 ).count > 2",
    "sessions.inLastMonths( 12 ).count < 4",
    "sessionsOf( \"BETA\" ).inLastDays( 30 ).count == 0",
    "visit.has( \"BETA\" ) == false",
    "session.units > 2",
    "authorizationOnFile == false",
    "$n : number, units >= $n",
    "$n : session.units, units >= $n",
    "$n : units, $n >= 2",
    "$n : number, $n >= 2",
    "$n : documented.painWeeks, $n >= 2",
    "$s : region, $s != \"cervical\"",
    "$s : approach, $s != \"open\"",
    "$w : sessions.inLastMonths( 12 ), $w.count > 1",
    "$w : sessions.inSameRegion.inLastMonths( 12 ), $w.count > 1",
    "$w : sessions.onSameSide.inLastDays( 30 ), $w.count > 1",
  };

  /** What a first line gives to the ones after it: the same name for different things. */
  private static final String[] GIVEN = {
    "given : units", "given : number", "given : session.units", "given : documented.painWeeks",
  };

  private static final String[] JOINING = {
    "units == given",
    "units != given",
    "number > given",
    "documented.painWeeks < given",
    "region == line.region",
    "region != line.region",
    "side == line.side",
    "code == line.code",
    "number > line.number",
    "documented.painWeeks == line.documented.painWeeks",
    "sameVisitAs( line )",
    "sameVisitAs( line ) == false",
    "daysBefore( line ) > 0",
    "sameSideAs( line )",
    "sameProviderAs( line ) == false",
    "line.addOn == true",
  };

  private static final String[] EARLIER = {
    "code == \"A1000\"",
    "procedure == \"ALPHA\"",
    "procedure != \"BETA\"",
    "counts == true",
    "status == \"paid\"",
    "units == 1",
    "side == \"LT\"",
    "hasModifier( \"KX\" ) == false",
    "hasModifierIn( \"sides\" )",
    "code == line.code",
    "side == line.side",
    "units < line.units",
    "sameDayAs( line ) == false",
    "sameDayAs( line )",
    "daysBefore( line ) < 90",
    "daysBefore( line ) > 20",
    "daysBefore( line ) != null",
    "monthsBefore( line ) < 3",
    "sameSideAs( line )",
    "sameProviderAs( line ) == false",
    "sameProviderAs( line ) == null",
    "line.addOn == true",
  };

  private static final String[] OF_CLAIM = {
    "lineCount > 2",
    "claimType == \"professional\"",
    "state == \"TX\"",
    "has( \"BETA\" )",
    "has( \"BETA\" ) == false",
  };

  private static final String MARK = "@";

  private final Random random;

  RandomRules(long seed) {
    this.random = new Random(seed);
  }

  /** A file of that many rules. */
  String file(int rules) {
    StringBuilder file = new StringBuilder();
    for (int i = 1; i <= rules; i++) {
      file.append(rule("rule-" + i));
    }
    return file.toString();
  }

  private String rule(String id) {
    List<String> patterns = new ArrayList<>();
    String subject = "line";
    if (random.nextInt(10) == 0) {
      patterns.add("claim : Claim( " + conditions(OF_CLAIM, 1) + " )");
      subject = "claim";
      if (random.nextBoolean()) {
        patterns.add((random.nextBoolean() ? "not" : "exists") + " Line( " + line() + " )");
      }
    } else {
      boolean more = random.nextInt(3) > 0;
      patterns.add("line : Line( " + line() + " )");
      boolean earlier = random.nextInt(4) == 0;
      boolean other = more && !earlier && random.nextBoolean();
      if (earlier) {
        patterns.add(one("not ", "exists ", "earlier : ", "earlier : ") + "PriorService( "
            + conditions(EARLIER, 4) + " )");
      }
      if (other) {
        patterns.add("other : Line( " + line() + ", " + conditions(JOINING, 2) + " )");
        subject = new String[] {"line", "other", "line, other", "other, line"}[random.nextInt(4)];
      }
      if (more && (!other || random.nextInt(3) == 0)) {
        patterns.add((random.nextBoolean() ? "not" : "exists") + " Line( " + line()
            + (random.nextInt(4) == 0 ? "" : ", " + conditions(JOINING, 2)) + " )");
      }
    }
    String left = left(patterns);
    return """
        rule "%s"
            @id( "%s" )
            @citation( "policy" )
            @effective( "%s" )
            @carc( "CO-50" )
            @message( "%s" )
            @fix( "fix" )
        when
            %s
        then
            findings.%s( %s );
        end
        """.formatted(
            id,
            id,
            random.nextInt(4) == 0 ? "2026-03-02" : "2020-01-01",
            left.startsWith("line") ? "{line.number}" : "{claim.lineCount}",
            left,
            one("deny", "review", "advise"),
            subject);
  }

  /** The patterns, each with names of its own; what a later one is given is named in the first. */
  private String left(List<String> patterns) {
    boolean gives = patterns.stream().anyMatch(pattern -> pattern.contains("given"));
    List<String> left = new ArrayList<>();
    for (String pattern : patterns) {
      boolean first = left.isEmpty();
      left.add(pattern
          .replace(MARK, first && gives ? ", " + one(GIVEN) : "")
          .replaceAll("\\$(\\w)", "$1" + (first ? "" : left.size())));
    }
    return String.join("\n    ", left);
  }

  /** Conditions on a line alone; each value that they name has a name of its own. */
  private String line() {
    Map<String, String> all = new LinkedHashMap<>();
    String first = random.nextInt(4) > 0 ? one(FIRST) : one(OWN);
    all.put(word(first), first);
    for (int i = random.nextInt(4); i > 0; i--) {
      String next = one(OWN);
      all.putIfAbsent(word(next), next);
    }
    // A mark behind the first condition, where a name may be given.
    return first
        + MARK
        + all.values().stream().skip(1).map(next -> ", " + next).collect(Collectors.joining());
  }

  private String conditions(String[] from, int most) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      String next = one(from);
      all.putIfAbsent(word(next), next);
    }
    return String.join(", ", all.values());
  }

  /** What a condition compares or names: two conditions on one word may exclude each other. */
  private static String word(String condition) {
    return condition.replaceFirst(" [:=!<>].*", "");
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
