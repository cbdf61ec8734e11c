/**
 * Students and their accounts. Knows nothing of offers and entitlements. Start reading at
 * {@link com.studentverse.app.modules.users.User}.
 */
@NullMarked
package com.studentverse.app.modules.users;

import org.jspecify.annotations.NullMarked;
