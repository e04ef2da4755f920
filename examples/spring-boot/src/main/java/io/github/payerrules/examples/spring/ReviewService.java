package io.github.payerrules.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Reviews claims over HTTP; rules, metrics and health come from the library's auto-configuration.
 */
@SpringBootApplication
public class ReviewService {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(ReviewService.class, arguments);
  }
}
