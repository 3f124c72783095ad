package pe.jcc.crm.metrica;

import org.jspecify.annotations.Nullable;

/** How many leads came by a medio; null: none is named. */
public record LeadsDeMedio(@Nullable String medio, long total) {}
