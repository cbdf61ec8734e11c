/**
 * What partners offer to students. Knows users as those who write offers, and nothing of entitlements. Start reading at
 * {@link com.studentverse.app.modules.offers.Offer}.
 */
@NullMarked
package com.studentverse.app.modules.offers;

import org.jspecify.annotations.NullMarked;
