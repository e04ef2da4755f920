package io.github.payerrules.spring;

import io.github.payerrules.LiveRules;
import io.github.payerrules.RulesCheck;
import io.github.payerrules.micrometer.MicrometerObserver;
import io.github.payerrules.observe.ReviewObserver;
import io.github.payerrules.source.AuthorizationSource;
import io.github.payerrules.source.CoverageSource;
import io.github.payerrules.source.EvidenceSource;
import io.github.payerrules.source.HistorySource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@link LiveRules} from the properties {@code payer-rules.*} and from the beans of the program:
 * sources, checks, observers and customizers. Rules are loaded, warm and checked before the program
 * is ready; where there are none it does not start, and says every problem.
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
    })
@EnableConfigurationProperties(PayerRulesProperties.class)
@SuppressWarnings("exports") // whoever uses it requires Spring's modules
public class PayerRulesAutoConfiguration {

  PayerRulesAutoConfiguration() {}

  /** What builds the rules, at the start and whenever they are reloaded. */
  @Bean
  @ConditionalOnMissingBean
  RulesLoader payerRulesLoader(
      PayerRulesProperties properties,
      ObjectProvider<HistorySource> history,
      ObjectProvider<AuthorizationSource> authorizations,
      ObjectProvider<CoverageSource> coverage,
      ObjectProvider<EvidenceSource> evidence,
      ObjectProvider<ReviewObserver> observer,
      ObjectProvider<PayerRulesBuilderCustomizer> customizers) {
    return new RulesLoader(properties, builder -> {
      history.ifAvailable(builder::history);
      authorizations.ifAvailable(builder::authorizations);
      coverage.ifAvailable(builder::coverage);
      evidence.ifAvailable(builder::evidence);
      observer.ifAvailable(builder::observer);
      customizers.orderedStream().forEach(each -> each.customize(builder));
    });
  }

  /** The rules in use. */
  @Bean
  @ConditionalOnMissingBean
  LiveRules liveRules(
      RulesLoader loader, PayerRulesProperties properties, ObjectProvider<RulesCheck> checks) {
    LiveRules.Builder live = LiveRules.builder(loader::load).every(properties.watchEvery());
    checks.orderedStream().forEach(live::check);
    if (properties.watch()) {
      List<String> files = new ArrayList<>(properties.folders());
      files.addAll(properties.packs());
      if (properties.tables() != null) {
        files.add(properties.tables());
      }
      live.watch(files.stream().map(Path::of).toArray(Path[]::new));
    }
    return live.start();
  }

  /** Meters of reviews, where the program has a registry. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterRegistry.class)
  static class Metrics {

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    @ConditionalOnMissingBean(ReviewObserver.class)
    MicrometerObserver payerRulesObserver(
        MeterRegistry meters, ObjectProvider<ObservationRegistry> observations) {
      return new MicrometerObserver(
          meters, observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }
  }

  /** Health as Spring Boot 3 asks for it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
  static class HealthOfBoot3 {

    @Bean
    @ConditionalOnMissingBean(name = "payerRulesHealthIndicator")
    org.springframework.boot.actuate.health.HealthIndicator payerRulesHealthIndicator(
        LiveRules rules) {
      return () -> org.springframework.boot.actuate.health.Health.up()
          .withDetails(RulesDetails.of(rules.status()))
          .build();
    }
  }

  /** Health as Spring Boot 4 asks for it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
  static class HealthOfBoot4 {

    @Bean
    @ConditionalOnMissingBean(name = "payerRulesHealthIndicator")
    org.springframework.boot.health.contributor.HealthIndicator payerRulesHealthIndicator(
        LiveRules rules) {
      return () -> org.springframework.boot.health.contributor.Health.up()
          .withDetails(RulesDetails.of(rules.status()))
          .build();
    }
  }

  /** The endpoint by which rules are reloaded. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(Endpoint.class)
  static class Actuator {

    @Bean
    @ConditionalOnMissingBean
    PayerRulesEndpoint payerRulesEndpoint(LiveRules rules) {
      return new PayerRulesEndpoint(rules);
    }
  }
}
