package io.github.payerrules.internal.formats.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The resources of a bundle, and what they refer to. Immutable after construction. */
final class Resources {

  private final List<Resource> all;
  private final Map<String, Resource> byReference = new HashMap<>();

  /**
   * A resource of a bundle.
   *
   * @param address the {@code fullUrl} of its entry; empty if it has none
   */
  record Entry(Resource resource, String address) {}

  Resources(List<Entry> entries) {
    this.all = entries.stream().map(Entry::resource).toList();
    for (Entry entry : entries) {
      Resource resource = entry.resource();
      if (!entry.address().isEmpty()) {
        byReference.put(entry.address(), resource);
      }
      String id = resource.text("id");
      if (!id.isEmpty()) {
        byReference.putIfAbsent(resource.type() + "/" + id, resource);
      }
    }
  }

  Stream<Resource> of(String type) {
    return all.stream().filter(it -> it.type().equals(type));
  }

  List<Resource> all() {
    return all;
  }

  private static String withoutVersion(String reference) {
    int version = reference.indexOf("/_history/");
    return version < 0 ? reference : reference.substring(0, version);
  }

  /** The resource of an entry, of a resource that it contains too. */
  private Resource containing(Resource owner) {
    int contained = owner.path().indexOf("/contained/");
    if (contained < 0) {
      return owner;
    }
    String path = owner.path().substring(0, contained);
    return all.stream().filter(it -> it.path().equals(path)).findFirst().orElse(owner);
  }

  /** What a reference in a resource refers to; nothing if it is not in the bundle. */
  Resource referred(Resource owner, Resource reference) {
    String text = withoutVersion(reference.text("reference"));
    if (text.startsWith("#")) {
      return containing(owner).all("contained").stream()
          .filter(it -> it.text("id").equals(text.substring(1)))
          .findFirst()
          .orElseGet(Resource::none);
    }
    Resource whole = byReference.get(text);
    if (whole != null) {
      return whole;
    }
    // Of an address the type and the id are what its end says.
    int id = text.lastIndexOf('/');
    int type = id < 0 ? -1 : text.lastIndexOf('/', id - 1);
    return id < 0
        ? Resource.none()
        : byReference.getOrDefault(text.substring(type + 1), Resource.none());
  }
}
