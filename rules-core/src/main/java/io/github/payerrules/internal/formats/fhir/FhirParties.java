package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Practitioners, organizations and places as providers: identifier, taxonomy and state alone. */
final class FhirParties {

  private final Resources resources;

  FhirParties(Resources resources) {
    this.resources = resources;
  }

  /** The provider that a reference names; {@code null} if nothing of it is known. */
  @Nullable
  Provider provider(Resource owner, Resource reference) {
    Resource party = resources.referred(owner, reference);
    String npi = Codes.identifier(party, Codes.NPI);
    String taxonomy = taxonomy(party);
    String group = "";
    @Nullable String state = party.first("address").state();
    if (party.type().equals("PractitionerRole")) {
      Resource person = resources.referred(party, party.at("practitioner"));
      Resource organization = resources.referred(party, party.at("organization"));
      npi = npi.isEmpty() ? Codes.identifier(person, Codes.NPI) : npi;
      taxonomy = taxonomy.isEmpty() ? taxonomy(person) : taxonomy;
      group = Codes.identifier(organization, Codes.NPI);
      state = organization.first("address").state();
      if (npi.isEmpty()) {
        npi = group;
        group = "";
      }
    }
    if (npi.isEmpty() && Codes.isOf(reference.at("identifier").text("system"), Codes.NPI)) {
      npi = reference.at("identifier").text("value");
    }
    return npi.isEmpty() && taxonomy.isEmpty() && state == null
        ? null
        : Provider.builder()
            .npi(orNull(npi))
            .taxonomy(orNull(taxonomy))
            .group(orNull(group))
            .state(state)
            .build();
  }

  /**
   * What an insurer may be known by: identifiers, those that are a payer's before others, then the
   * name. A person who pays is no payer, and nothing is said of a person.
   */
  List<String> payer(Resource owner, Resource reference) {
    Resource payer = resources.referred(owner, reference);
    if (payer.isPresent() && !payer.type().equals("Organization")) {
      return List.of();
    }
    if (!payer.isPresent() && isOfPerson(reference)) {
      return List.of();
    }
    List<String> said = new ArrayList<>();
    List<Resource> identifiers = new ArrayList<>(payer.all("identifier"));
    identifiers.add(reference.at("identifier"));
    identifiers.sort(Comparator.comparing(it -> !Codes.isOfPayer(it)));
    for (Resource identifier : identifiers) {
      add(said, identifier.text("value"));
    }
    add(said, payer.text("name"));
    payer.texts("alias").forEach(alias -> add(said, alias));
    add(said, reference.text("display"));
    return said;
  }

  private static boolean isOfPerson(Resource reference) {
    String text = reference.text("reference") + '/' + reference.text("type");
    return text.contains("Patient/")
        || text.contains("RelatedPerson/")
        || text.endsWith("/Patient")
        || text.endsWith("/RelatedPerson");
  }

  private static void add(List<String> said, String word) {
    if (!word.isEmpty()) {
      said.add(word);
    }
  }

  private static String taxonomy(Resource party) {
    for (String field : new String[] {"specialty", "code", "type"}) {
      String code = party.code(field, Codes.TAXONOMIES);
      if (!code.isEmpty()) {
        return code;
      }
    }
    return party.first("qualification").code("code", Codes.TAXONOMIES);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
