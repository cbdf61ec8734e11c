/**
 * Which student got which offer, and what became of it. Start reading at
 * {@link com.studentverse.app.modules.entitlements.EntitlementService}.
 */
@NullMarked
package com.studentverse.app.modules.entitlements;

import org.jspecify.annotations.NullMarked;
