"use strict";
(function () {
  var data = JSON.parse(document.getElementById("data").textContent);
  var items = data.items;
  var STEPS = ["Correct the claim", "Check the record", "Answer from the record", "Check by hand",
    "Appeal timely filing or write off"];
  var PEOPLE = ["biller", "coder", "clinician", "front desk"];
  var SHOWN = 100;
  var filters = ["who", "payer", "provider", "code", "rule"];
  var shown = {};

  function byId(id) { return document.getElementById(id); }

  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) {
      made.append(typeof child === "string" ? document.createTextNode(child) : child);
    });
    return made;
  }

  function money(amount) {
    return "$" + Number(amount).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  }

  function dollars(amount) {
    return "$" + Math.round(amount).toLocaleString("en-US");
  }

  function days(day) {
    return Math.round((Date.parse(day) - Date.parse(data.today)) / 86400000);
  }

  function values(item, filter) {
    switch (filter) {
      case "code": return item.codes;
      case "rule": return item.findings.map(function (finding) { return finding.rule; });
      default: return [item[filter]];
    }
  }

  function fillFilters() {
    filters.forEach(function (filter) {
      var all = new Set();
      items.forEach(function (item) { values(item, filter).forEach(function (one) { if (one) { all.add(one); } }); });
      var select = byId(filter);
      select.append(element("option", { value: "" }, ["all"]));
      Array.from(all).sort().forEach(function (one) {
        select.append(element("option", { value: one }, [one]));
      });
    });
  }

  function chosen() {
    var words = byId("search").value.trim().toLowerCase();
    var found = items.filter(function (item) {
      return filters.every(function (filter) {
        var wanted = byId(filter).value;
        return !wanted || values(item, filter).indexOf(wanted) >= 0;
      }) && (!words || [item.claim, item.payer, item.provider].concat(item.codes, values(item, "rule"))
        .some(function (text) { return text.toLowerCase().indexOf(words) >= 0; }));
    });
    if (byId("sort").value === "sendBy") {
      found.sort(function (one, other) {
        return (one.sendBy || "9999").localeCompare(other.sendBy || "9999") || other.money - one.money;
      });
    }
    return found;
  }

  function sums(found, keys) {
    var totals = new Map();
    found.forEach(function (item) {
      new Set(keys(item)).forEach(function (key) {
        var total = totals.get(key) || { money: 0, claims: 0 };
        total.money += Number(item.money);
        total.claims += 1;
        totals.set(key, total);
      });
    });
    return Array.from(totals).sort(function (one, other) {
      return other[1].money - one[1].money || other[1].claims - one[1].claims;
    }).slice(0, 8);
  }

  function bar(share) {
    var space = "http://www.w3.org/2000/svg";
    var svg = document.createElementNS(space, "svg");
    svg.setAttribute("viewBox", "0 0 100 10");
    svg.setAttribute("width", "100%");
    svg.setAttribute("height", "10");
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("aria-hidden", "true");
    var rect = document.createElementNS(space, "rect");
    rect.setAttribute("width", String(Math.max(1, 100 * share)));
    rect.setAttribute("height", "10");
    svg.append(rect);
    return svg;
  }

  function chart(title, totals) {
    var most = Math.max.apply(null, totals.map(function (one) { return one[1].money; }).concat(0));
    var mostClaims = Math.max.apply(null, totals.map(function (one) { return one[1].claims; }).concat(1));
    return element("figure", {}, [
      element("figcaption", {}, [title]),
      element("table", {}, totals.map(function (one) {
        var share = most > 0 ? one[1].money / most : one[1].claims / mostClaims;
        return element("tr", {}, [
          element("th", { scope: "row" }, [one[0]]),
          element("td", { "class": "bar" }, [bar(share)]),
          element("td", { "class": "number" }, [
            most > 0 ? dollars(one[1].money) : "",
            element("span", {}, [one[1].claims + (one[1].claims === 1 ? " claim" : " claims")])])
        ]);
      }))
    ]);
  }

  function finding(one) {
    return element("div", { "class": "finding " + one.outcome }, [
      element("p", {}, [
        element("span", { "class": "label" }, [one.outcome]), " ",
        element("span", { "class": "small" }, [one.lines.length === 0 ? "whole claim" : (one.lines.length === 1 ? "line " : "lines ") + one.lines.join(", ")])]),
      element("p", {}, [one.message]),
      element("p", {}, [element("strong", {}, ["Do: "]), one.fix]),
      element("p", { "class": "small" }, [one.denial + " · " + one.citation + " · " + one.rule])
    ]);
  }

  function checklist(one) {
    return element("div", {}, [
      element("h3", {}, ["Checklist: " + one.title]),
      element("ul", { "class": "asked" }, one.items.map(function (item) {
        return element("li", item.follows ? { "class": "follows" } : {}, [item.text,
          item.parts ? element("ul", { "class": "parts" }, item.parts.map(function (part) { return element("li", {}, [part]); })) : "",
          element("div", { "class": "small" }, [item.wants ? "Payer wants: " + item.wants : ""])]);
      }))
    ]);
  }

  function sheet(item, details) {
    var print = element("button", { type: "button" }, ["Print this claim"]);
    print.addEventListener("click", function () { printOne(details); });
    return element("div", { "class": "sheet" }, [
      element("p", { "class": "small" }, [
        "Codes " + item.codes.join(", ") + " · service " + usDate(item.date) + " · provider " + (item.provider || "not given") + " · " + item.verdict])
    ].concat(item.findings.map(finding), item.checklists.map(checklist),
      item.gaps.length ? [element("h3", {}, ["Not checked"]), element("ul", {}, item.gaps.map(function (gap) { return element("li", {}, [gap]); }))] : [],
      item.notChecked.length ? [element("p", { "class": "small" }, ["Not checked, data missing: " + item.notChecked.join(", ")])] : [],
      [print]));
  }

  function printOne(details) {
    details.classList.add("printed");
    details.parentElement.classList.add("printed");
    document.body.classList.add("one");
    window.print();
    document.body.classList.remove("one");
    details.classList.remove("printed");
    details.parentElement.classList.remove("printed");
  }

  function deadline(item) {
    if (!item.sendBy) { return element("span", { "class": "when small" }, ["no deadline known"]); }
    var left = days(item.sendBy);
    return element("span", { "class": "when " + (left < 14 ? "late" : "small") }, [
      left < 0 ? "was due " + usDate(item.sendBy) + ", " + dayCount(-left) + " late"
        : "send by " + usDate(item.sendBy) + ", " + (left === 0 ? "today" : dayCount(left) + " left")]);
  }

  function questionCount(item) {
    var number = item.checklists.reduce(function (sum, one) {
      return sum + one.items.filter(function (asked) { return !asked.follows; }).length;
    }, 0);
    return number + (number === 1 ? " question" : " questions");
  }

  function claimsToWork(number) {
    return (number === items.length ? number : number + " of " + items.length) + (items.length === 1 ? " claim" : " claims") + " to work";
  }

  function usDate(date) {
    return date.slice(5, 7) + "/" + date.slice(8) + "/" + date.slice(0, 4);
  }

  function dayCount(number) {
    return number + (number === 1 ? " day" : " days");
  }

  function row(item) {
    var first = item.findings.length ? item.findings[0].message
      : item.checklists.length ? questionCount(item) + ": " + item.checklists[0].items[0].text
      : item.gaps[0] || "";
    var details = element("details", {}, [
      element("summary", {}, [
        element("span", { "class": "name" }, [item.claim]),
        deadline(item),
        element("span", { "class": "money" }, [Number(item.money) ? money(item.money) : "no charge given"]),
        element("span", { "class": "what" }, [item.payer, element("span", { "class": "first" }, [" · " + first])])
      ])
    ]);
    details.addEventListener("toggle", function () {
      if (details.open && details.children.length === 1) { details.append(sheet(item, details)); }
    });
    return details;
  }

  function group(step, found) {
    var limit = shown[step] || SHOWN;
    var section = element("section", { "aria-label": step }, [
      element("h2", {}, [step + " ", element("span", { "class": "group" }, ["(" + found.length + ")"])])
    ].concat(found.slice(0, limit).map(row)));
    if (found.length > limit) {
      var more = element("button", { type: "button" }, ["Show " + Math.min(SHOWN, found.length - limit) + " more"]);
      more.addEventListener("click", function () {
        shown[step] = limit + SHOWN;
        draw();
      });
      section.append(more);
    }
    return section;
  }

  function draw() {
    var found = chosen();
    var total = found.reduce(function (sum, item) { return sum + Number(item.money); }, 0);
    byId("summary").textContent = claimsToWork(found.length) + (total ? ", " + money(total) + " at risk. " : ", no charges given. ")
      + data.ready + " ready to send. As of " + usDate(data.today) + ".";
    byId("totals-title").textContent = total ? "Money at risk" : "Claims to work";
    byId("totals-note").textContent = (total ? "The charges of claims with a finding. " : "")
      + "A claim with several findings counts for each rule and root cause.";
    byId("totals").replaceChildren(
      chart("By payer", sums(found, function (item) { return [item.payer]; })),
      chart("By rule", sums(found, function (item) { return values(item, "rule"); })),
      chart("By root cause", sums(found, function (item) { return item.findings.map(function (one) { return one.cause; }); })));
    byId("list").replaceChildren.apply(byId("list"), STEPS.flatMap(function (step) {
      return PEOPLE.map(function (who) {
        return [step + ": " + who, found.filter(function (item) { return item.next === step && item.who === who; })];
      });
    }).filter(function (one) { return one[1].length > 0; }).map(function (one) { return group(one[0], one[1]); }));
    if (found.length === 0) { byId("list").append(element("p", {}, ["No claim fits these filters."])); }
  }

  fillFilters();
  ["input", "change"].forEach(function (event) {
    byId("filters").addEventListener(event, function () { shown = {}; draw(); });
  });
  byId("filters").addEventListener("reset", function () { setTimeout(draw, 0); });
  byId("filters").addEventListener("submit", function (event) { event.preventDefault(); });
  draw();
}());
