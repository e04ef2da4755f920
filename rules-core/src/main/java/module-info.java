/** Says, before a claim is sent, what the payer will deny, why, and what to do about it. */
@SuppressWarnings({"module", "opens", "requires-automatic"}) // Drools' modules have names only
module io.github.payerrules {
  requires transitive com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires de.siegmar.fastcsv;
  requires static auto.value.annotations;
  requires static micrometer.commons;
  requires static micrometer.core;
  requires static micrometer.observation;
  requires static spring.beans;
  requires static spring.boot;
  requires static spring.boot.actuator;
  requires static spring.boot.autoconfigure;
  requires static spring.boot.health;
  requires static spring.context;
  requires static transitive java.compiler;
  // One of Drools' modules brings the others along, but not what they log with.
  requires org.drools.base;
  requires org.drools.canonicalmodel;
  requires org.drools.core;
  requires org.drools.modelcompiler;
  requires static org.dhatim.fastexcel.reader;
  requires static transitive org.jspecify;
  requires org.kie.api;
  requires org.slf4j;
  requires org.snakeyaml.engine;

  exports io.github.payerrules;
  exports io.github.payerrules.alignment;
  exports io.github.payerrules.audit;
  exports io.github.payerrules.claim;
  exports io.github.payerrules.crosswalk;
  exports io.github.payerrules.denial;
  exports io.github.payerrules.document;
  exports io.github.payerrules.micrometer;
  exports io.github.payerrules.observe;
  exports io.github.payerrules.remittance;
  exports io.github.payerrules.request;
  exports io.github.payerrules.review;
  exports io.github.payerrules.source;
  exports io.github.payerrules.spring;
  exports io.github.payerrules.tables;
  exports io.github.payerrules.verify;
  exports io.github.payerrules.visit;
  exports io.github.payerrules.vocabulary;
  exports io.github.payerrules.vocabulary.word;

  opens io.github.payerrules.claim to
      com.fasterxml.jackson.databind;
  opens io.github.payerrules.review to
      com.fasterxml.jackson.databind;
  opens io.github.payerrules.spring;
  opens io.github.payerrules.visit to
      com.fasterxml.jackson.databind;
}
