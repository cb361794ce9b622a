package io.shadowcache.compat.sql;

import org.jspecify.annotations.Nullable;

/**
 * What the server answered to a statement without rows.
 *
 * @param affectedRows how many rows it matched or changed
 * @param insertId the first generated id, or 0
 * @param info the server's message, such as
 * {@code Rows matched: 1  Changed: 1  Warnings: 0}, or null where the driver does not
 * tell it
 * @param serverStatus the flags of the session after it
 * @param warnings how many warnings there were
 */
public record WriteOutcome(long affectedRows, long insertId, @Nullable String info, int serverStatus, int warnings) {
}
