package io.github.payerrules.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stated benefits are about the planned services, by their service types (EB03) or code. A
 * benefit of another service, such as emergency or vision care, is about none of them.
 */
final class PlannedServices {

  /** It is about another service. */
  static final int NONE = 0;

  /** It is about the plan as a whole. */
  static final int PLAN = 1;

  private static final int PROFESSIONAL = 2;
  private static final int SERVICE = 3;
  private static final int CODE = 4;

  private static final Set<String> OF_PLAN = Set.of("30", "1", "60");
  private static final Set<String> OF_PROFESSIONALS = Set.of("96");

  private final @Nullable Claim claim;
  private final Set<String> types = new HashSet<>();

  /** Of visits: a plan may take them for a procedure too, or its general benefit. */
  private final Set<String> typesOfVisits = new HashSet<>();

  /** Of a visit; {@code null} for one that is not known, which counts as an office visit. */
  PlannedServices(@Nullable Claim claim) {
    this.claim = claim;
    List<ServiceLine> lines = claim == null ? List.of() : claim.lines();
    if (lines.isEmpty()) {
      types.addAll(List.of("98", "BY"));
    }
    boolean mainly = lines.stream().anyMatch(it -> !isSupport(it.code()));
    for (ServiceLine line : lines) {
      if (isVisit(line.code())) {
        types.addAll(ofPlace(line));
      } else if (List.of("2").containsAll(ofCode(line.code()))) {
        typesOfVisits.addAll(ofPlace(line));
      }
      if (!mainly || !isSupport(line.code())) {
        types.addAll(ofCode(line.code()));
      }
    }
  }

  /** Imaging and laboratory tests: with another service they are part of it. */
  private static boolean isSupport(String code) {
    return isWithin(code, 70010, 79999) || isWithin(code, 80047, 89398);
  }

  private static boolean isWithin(String code, int first, int last) {
    if (!code.matches("[0-9]{5}")) {
      return false;
    }
    int number = Integer.parseInt(code);
    return number >= first && number <= last;
  }

  private static boolean isVisit(String code) {
    return isWithin(code, 99202, 99499);
  }

  private static List<String> ofPlace(ServiceLine line) {
    String place = line.placeOfService() == null ? "11" : line.placeOfService();
    return switch (place) {
      case "20" -> List.of("UC");
      case "23" -> List.of("86", "52", "51");
      case "21", "51", "61" -> List.of("99");
      case "24" -> List.of();
      case "19", "22" -> isVisit(line.code()) ? List.of("98", "BY", "A0") : List.of("A0");
      case "31", "32" -> List.of("A1", "A2");
      case "12" -> List.of("A3");
      default -> List.of("98", "BY");
    };
  }

  private static List<String> ofCode(String code) {
    List<String> types = new ArrayList<>();
    if (isWithin(code, 10004, 69990)) {
      types.add("2");
    } else if (isWithin(code, 70010, 79999)) {
      types.addAll(List.of("4", "62", "73"));
    } else if (isWithin(code, 80047, 89398)) {
      types.add("5");
    } else if (isWithin(code, 97010, 97799)) {
      types.addAll(List.of("PT", "AE", "AD"));
    } else if (isWithin(code, 98940, 98943)) {
      types.add("33");
    } else if (isWithin(code, 90785, 90899)) {
      types.add("MH");
    } else if (isWithin(code, 95700, 96020)) {
      types.add("73");
    } else if (isWithin(code, 100, 1999)) {
      types.add("7");
    } else if (isWithin(code, 99242, 99255)) {
      types.add("3");
    } else if (isWithin(code, 99381, 99397) || Set.of("G0402", "G0438", "G0439").contains(code)) {
      types.add("BZ");
    }
    return types;
  }

  /** How closely a benefit is about the visit: the more, the closer; {@link #NONE} for not. */
  int rank(StatedBenefit benefit) {
    if (!benefit.places().isEmpty() && !isAt(benefit.places())) {
      return NONE;
    }
    String code = benefit.code();
    if (code != null) {
      return claim != null && lines(code).isEmpty() ? NONE : CODE;
    }
    List<String> services = benefit.services();
    if (services.stream().anyMatch(types::contains)) {
      return SERVICE;
    }
    if (services.stream().anyMatch(OF_PROFESSIONALS::contains)) {
      return PROFESSIONAL;
    }
    boolean isOfPlan = services.isEmpty()
        || services.stream().anyMatch(it -> OF_PLAN.contains(it) || typesOfVisits.contains(it));
    return isOfPlan ? PLAN : NONE;
  }

  /** Whether a line is planned at one of the places, or where is not known. */
  private boolean isAt(List<String> places) {
    return claim == null
        || claim.lines().stream()
            .anyMatch(it -> it.placeOfService() == null || places.contains(it.placeOfService()));
  }

  /** The planned lines of a code. */
  List<ServiceLine> lines(String code) {
    return claim == null
        ? List.of()
        : claim.lines().stream().filter(it -> it.code().equalsIgnoreCase(code)).toList();
  }

  /** Whether a benefit is for the network that the rendering provider is in. */
  boolean isOfNetwork(StatedBenefit benefit) {
    boolean outside = claim != null
        && claim.rendering() != null
        && Boolean.FALSE.equals(claim.rendering().inNetwork());
    Boolean network = benefit.inNetwork();
    return network == null || network != outside;
  }
}
