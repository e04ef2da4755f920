package io.github.payerrules.spring;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which rules to load. Without payers, folders and packs every payer of the packs on the class path
 * is loaded. Paths are texts, since Spring takes a relative path for one inside of the web
 * application.
 *
 * @param payers Payers to take from the packs on the class path, such as medicare.
 * @param folders Payer folders, or folders of payer folders.
 * @param packs Packed rules (jar files).
 * @param signedBy File of the certificates (PEM) of those who sign packs; with it only packs that
 *     one of them signed are loaded, and no folders.
 * @param tables Folder of imported CMS tables.
 * @param watch Whether to reload rules when folders, packs or tables change.
 * @param watchEvery How long to wait between two looks at the files.
 * @param maxFirings How many rules may fire on one claim.
 * @param deadline How long one review may take; without end by default.
 */
@ConfigurationProperties("payer-rules")
@SuppressWarnings("exports") // whoever uses it requires Spring's modules
public record PayerRulesProperties(
    @DefaultValue List<String> payers,
    @DefaultValue List<String> folders,
    @DefaultValue List<String> packs,
    @Nullable String signedBy,
    @Nullable String tables,
    @DefaultValue("false") boolean watch,
    @DefaultValue("2s") Duration watchEvery,
    @DefaultValue("10000") int maxFirings,
    @Nullable Duration deadline) {

  /** Keeps copies of the lists. */
  public PayerRulesProperties {
    payers = List.copyOf(payers);
    folders = List.copyOf(folders);
    packs = List.copyOf(packs);
  }
}
