package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Provider;
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
    if (npi.isEmpty() && reference.at("identifier").text("system").contains(Codes.NPI.get(0))) {
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

  /** The name by which a claim may know a payer: its identifier, else its name. */
  String payer(Resource owner, Resource reference) {
    Resource organization = resources.referred(owner, reference);
    String identifier = organization.first("identifier").text("value");
    String said = reference.at("identifier").text("value");
    String name = organization.text("name");
    return !identifier.isEmpty()
        ? identifier
        : !said.isEmpty() ? said : name.isEmpty() ? reference.text("display") : name;
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
