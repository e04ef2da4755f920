package io.github.payerrules.worklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.testkit.WrittenJson;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work items in a temporary file, so that memory holds of each only what orders it. Not
 * thread-safe.
 */
final class SpilledItems implements Closeable {

  private static final ObjectMapper MAPPER = WrittenJson.mapper();

  private final FileChannel file;
  private final List<Place> places = new ArrayList<>();
  private long end;

  private SpilledItems(FileChannel file) {
    this.file = file;
  }

  static SpilledItems begin() throws IOException {
    Path path = Files.createTempFile("payer-rules-worklist", ".tmp");
    return new SpilledItems(FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE));
  }

  /** Where an item begins in the file, by what it is sorted. */
  private record Place(
      BigDecimal atRisk, @Nullable LocalDate sendBy, String claim, long offset, int length) {

    /** The most money first; of equal money, what must be sent first. */
    static final Comparator<Place> ORDER = Comparator.comparing(Place::atRisk)
        .reversed()
        .thenComparing(Place::lastDay)
        .thenComparing(Place::claim);

    LocalDate lastDay() {
      return sendBy == null ? LocalDate.MAX : sendBy;
    }
  }

  void add(WorkItem item) throws IOException {
    byte[] json = MAPPER.writeValueAsBytes(item);
    places.add(new Place(item.atRisk(), item.sendBy(), item.claim(), end, json.length));
    ByteBuffer bytes = ByteBuffer.wrap(json);
    while (bytes.hasRemaining()) {
      end += file.write(bytes, end);
    }
  }

  /**
   * The items, the most money at risk first, then the first deadline. Its {@code next} throws an
   * {@link UncheckedIOException} when the file cannot be read.
   */
  Iterator<WorkItem> inOrder() {
    List<Place> sorted = places.stream().sorted(Place.ORDER).toList();
    // An iterator of the sorted stream itself would read all items before it gives the first.
    return sorted.stream().map(this::read).iterator();
  }

  private WorkItem read(Place place) {
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    try {
      while (bytes.hasRemaining()) {
        if (file.read(bytes, place.offset() + bytes.position()) < 0) {
          throw new IOException("the temporary file of the worklist was cut short");
        }
      }
      return MAPPER.readValue(bytes.array(), WorkItem.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
