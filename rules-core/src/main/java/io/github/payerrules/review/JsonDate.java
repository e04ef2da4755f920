package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A date as YYYY-MM-DD, whatever modules the mapper has. */
@JacksonAnnotationsInside
@JsonSerialize(using = ToStringSerializer.class)
@JsonDeserialize(using = JsonDate.Reader.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface JsonDate {

  /** Reads such a date. */
  final class Reader extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    Reader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getValueAsString("");
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException notADate) {
        return (LocalDate)
            context.handleWeirdStringValue(LocalDate.class, text, "not a date: YYYY-MM-DD");
      }
    }
  }
}
