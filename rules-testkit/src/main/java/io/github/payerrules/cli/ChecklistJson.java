package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.practice.CostlyGap;
import io.github.payerrules.practice.Counts;
import io.github.payerrules.practice.PointResult;
import io.github.payerrules.practice.PracticeChecklist;
import io.github.payerrules.practice.ProviderComparison;
import io.github.payerrules.practice.Slice;
import java.util.List;

/** The checklist as JSON. */
final class ChecklistJson {

  private ChecklistJson() {}

  static String of(PracticeChecklist checklist) {
    ObjectNode object = Json.object()
        .put("period", checklist.period())
        .put("today", checklist.today().toString())
        .put("claims", checklist.claims())
        .put("remittanceLines", checklist.remittanceLines())
        .put("unmatched", checklist.unmatched());
    ArrayNode costly = object.putArray("mostCostly");
    checklist.mostCostly(PracticeChecklist.MOST_COSTLY).forEach(gap -> costly.add(gap(gap)));
    ArrayNode points = object.putArray("points");
    checklist.points().forEach(point -> points.add(point(point)));
    ArrayNode providers = object.putArray("providers");
    checklist.providers().forEach(each -> providers.add(provider(each)));
    return Json.line(Json.with(object, "denials", checklist.routes()));
  }

  private static ObjectNode gap(CostlyGap gap) {
    ObjectNode object = Json.object()
        .put("point", gap.point().word())
        .put("reason", gap.reason())
        .put("who", gap.point().who())
        .put("count", gap.gaps().size())
        .put("denied", gap.denied())
        .put("atRisk", gap.atRisk());
    return Json.with(
        object,
        "claims",
        gap.gaps().stream().map(each -> each.claim()).distinct().toList());
  }

  private static ObjectNode point(PointResult result) {
    ObjectNode object = Json.object()
        .put("number", result.point().number())
        .put("point", result.point().word())
        .put("title", result.point().title())
        .put("counted", result.point().counted())
        .put("inOrderWhere", result.point().met());
    counts(object, result.counts());
    Json.with(object, "notKnown", result.unknown());
    if (!result.isMeasured()) {
      object.put("needs", result.point().needs());
    }
    slices(object.putArray("months"), result.months());
    slices(object.putArray("providers"), result.providers());
    Json.with(object, "notes", result.notes());
    Json.with(object, "gaps", result.gaps());
    return object;
  }

  private static void slices(ArrayNode array, List<Slice> slices) {
    slices.forEach(each -> counts(array.addObject().put("name", each.name()), each.counts()));
  }

  private static void counts(ObjectNode object, Counts counts) {
    object.put("measured", counts.measured()).put("inOrder", counts.met());
    if (counts.measured() > 0) {
      object.put("percent", counts.percent());
    }
  }

  private static ObjectNode provider(ProviderComparison provider) {
    ObjectNode object =
        Json.object().put("provider", provider.provider()).put("lines", provider.lines());
    if (provider.notes().measured() > 0) {
      object
          .put("notes", provider.notes().measured())
          .put("missingPercent", provider.missingPercent())
          .put("averageMissingPercent", provider.averageMissingPercent());
    }
    if (provider.isCompared()) {
      object.put("codingDifference", provider.codingDifference());
      Json.with(object, "differences", provider.differences());
    }
    return object;
  }
}
