package io.github.payerrules.internal.formats.fhir;

import java.util.Set;

/** Names of elements in the places of problems: those of FHIR alone, for any other is content. */
final class ElementNames {

  /** Of the resources that are read, and of what they contain, in R4. */
  private static final Set<String> OF_FHIR = Set.of("""
      accident active actor addItem address alias allowed adjudication adjustment adjustmentReason allowedMoney
      allowedUnsignedInt amount answer attachment author authorizationRequired
      authorizationSupporting authorizationUrl beneficiary benefit benefitBalance benefitPeriod
      billablePeriod birthDate bodySite boundsPeriod careTeam careTeamSequence category city claim
      claimResponse class code coding comparator condition contact contained content contract
      costToBeneficiary country coverage created currency custodian date deceasedDateTime
      dependent detail detailSequence diagnosis diagnosisCodeableConcept diagnosisReference
      diagnosisSequence display disposition district encounter end enterer entry error event
      excluded extension facility factor family financial focal formCode fullUrl fundsReserve
      gender given id identifier implicitRules individual inforce informationSequence insurance
      insurer issue item itemSequence items language licence line link linkId location
      locationAddress locationCodeableConcept locationReference managingOrganization maritalStatus
      meta method mode modifier modifierExtension multipleBirthBoolean name net network noteNumber
      number onAdmission onset onsetDateTime onsetPeriod order organization originalPrescription
      outcome packageCode participant party patient patientPaid payee payeeType payment
      paymentAmount paymentDate paymentIssuer payor performedDateTime performedPeriod performer
      period policyHolder postalCode practitioner preAuthPeriod preAuthRef preAuthRefPeriod prefix
      prescription priority procedure procedureCodeableConcept procedureReference
      procedureSequence processNote productOrService programCode provider purpose qualification
      quantity reason recipient reference referral related relation relationship repeat request
      requestProvider requestor resource resourceType responsible revenue role search sequence
      serviceProvider servicedDate servicedPeriod severity start state status subDetail
      subDetailSequence subSite subType subject subrogation subscriber subscriberId suffix supportingInfo
      system tax telecom text timing timingDate timingPeriod total type udi unit unitPrice url use
      usedMoney usedUnsignedInt value valueAttachment valueBoolean valueCode valueCodeableConcept
      valueCoding valueDate valueDateTime valueDecimal valueIdentifier valueInteger valueMoney
      valuePeriod valueQuantity valueReference valueString valueTiming valueUnsignedInt
      whenHandedOver
      """.strip().split("\\s+"));

  private ElementNames() {}

  /** The name, or a star in place of what is none. */
  static String shown(String name) {
    return OF_FHIR.contains(name) ? name : "*";
  }
}
