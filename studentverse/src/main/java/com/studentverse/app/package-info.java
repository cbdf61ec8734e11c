/**
 * The StudentVerse backend: students, what partners offer them, and who got what. Each module below has its entity, its
 * repository and, where there is more to do than to store, its service; none creates or changes a table, which is left to
 * the migrations. Start reading at {@link com.studentverse.app.modules.entitlements.EntitlementService}.
 */
@NullMarked
package com.studentverse.app;

import org.jspecify.annotations.NullMarked;
