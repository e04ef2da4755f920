package io.github.payerrules.internal.formats.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The resources of a bundle, and what they refer to. Not thread-safe: what a resource contains is
 * indexed when something refers to it.
 */
final class Resources {

  private final List<Resource> all;
  private final Map<String, Entry> byAddress = new HashMap<>();
  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, Entry> byPath = new HashMap<>();
  private final Map<String, Map<String, Entry>> contained = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  /**
   * A resource of a bundle.
   *
   * @param address the {@code fullUrl} of its entry; empty if it has none
   */
  record Entry(Resource resource, String address) {

    static final Entry NONE = new Entry(Resource.none(), "");

    private boolean isOnServer() {
      return address.contains("://");
    }
  }

  /** What a reference leads to, and the word by which it was found. */
  private record Found(String key, Resource resource) {}

  Resources(List<Entry> entries) {
    this.all = entries.stream().map(Entry::resource).toList();
    for (Entry entry : entries) {
      Resource resource = entry.resource();
      byPath.put(resource.path(), entry);
      if (!entry.address().isEmpty()) {
        put(byAddress, withoutScheme(entry.address()), entry);
      }
      String id = resource.text("id");
      if (!id.isEmpty()) {
        put(byId, resource.type() + "/" + id, entry);
      }
    }
  }

  private void put(Map<String, Entry> index, String key, Entry entry) {
    Entry first = index.putIfAbsent(key, entry);
    if (first != null && !first.resource().json().equals(entry.resource().json())) {
      ambiguous.add(key);
    }
  }

  Stream<Resource> of(String type) {
    return all.stream().filter(it -> it.type().equals(type));
  }

  List<Resource> all() {
    return all;
  }

  /** What a reference in a resource refers to; nothing if it is not in the bundle. */
  Resource referred(Resource owner, Resource reference) {
    return find(owner, reference).resource();
  }

  /** Whether there is a reference, and what it refers to is not in the bundle. */
  boolean leadsNowhere(Resource owner, Resource reference) {
    return !reference.text("reference").isEmpty() && !referred(owner, reference).isPresent();
  }

  /** Whether two references say that they refer to different resources. */
  boolean differ(Resource owner, Resource reference, Resource otherOwner, Resource other) {
    Resource one = referred(owner, reference);
    Resource two = referred(otherOwner, other);
    return one.isPresent() && two.isPresent() && !one.path().equals(two.path());
  }

  /** Whether a reference may mean two resources with different content. */
  boolean isAmbiguous(Resource owner, Resource reference) {
    return ambiguous.contains(find(owner, reference).key());
  }

  /** Whether another resource of the bundle has the same type and id, and other content. */
  boolean hasNamesake(Resource resource) {
    String address = byPath.getOrDefault(resource.path(), Entry.NONE).address();
    return ambiguous.contains(
        address.isEmpty() ? resource.type() + "/" + resource.text("id") : withoutScheme(address));
  }

  private Found find(Resource owner, Resource reference) {
    String text = withoutVersion(reference.text("reference"));
    if (text.startsWith("#")) {
      Resource container = containing(owner);
      String key = container.path() + text;
      Entry found = contained
          .computeIfAbsent(container.path(), path -> containedIn(container))
          .getOrDefault(key, Entry.NONE);
      return new Found(key, found.resource());
    }
    String address = withoutScheme(text);
    Entry whole = byAddress.get(address);
    if (whole == null && !text.contains("://")) {
      address = base(owner) + text;
      whole = byAddress.get(address);
    }
    if (whole != null) {
      return new Found(address, whole.resource());
    }
    // Of an address the type and the id are what its end says; another server's are not ours.
    int id = text.lastIndexOf('/');
    int type = id < 0 ? -1 : text.lastIndexOf('/', id - 1);
    String key = text.substring(type + 1);
    Entry ours = id < 0 ? Entry.NONE : byId.getOrDefault(key, Entry.NONE);
    boolean isAnothers = text.contains("://") && ours.isOnServer();
    return new Found(key, isAnothers ? Resource.none() : ours.resource());
  }

  private Map<String, Entry> containedIn(Resource container) {
    Map<String, Entry> index = new HashMap<>();
    for (Resource part : container.all("contained")) {
      put(index, container.path() + "#" + part.text("id"), new Entry(part, ""));
    }
    return index;
  }

  /** The resource of an entry, of a resource that it contains too. */
  private Resource containing(Resource owner) {
    Entry entry = byPath.get(entryPath(owner));
    return entry == null ? owner : entry.resource();
  }

  private static String entryPath(Resource owner) {
    int within = owner.path().indexOf("/contained/");
    return within < 0 ? owner.path() : owner.path().substring(0, within);
  }

  /** The server of a resource, to which its references are relative; empty if it is not known. */
  private String base(Resource owner) {
    Entry entry = byPath.getOrDefault(entryPath(owner), Entry.NONE);
    String ending = entry.resource().type() + "/" + entry.resource().text("id");
    String address = withoutScheme(entry.address());
    return address.endsWith("/" + ending)
        ? address.substring(0, address.length() - ending.length())
        : "";
  }

  private static String withoutVersion(String reference) {
    int version = reference.indexOf("/_history/");
    return version < 0 ? reference : reference.substring(0, version);
  }

  private static String withoutScheme(String address) {
    return address.startsWith("https://")
        ? address.substring(8)
        : address.startsWith("http://") ? address.substring(7) : address;
  }
}
