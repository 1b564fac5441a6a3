/** The ways by which SMS and missed calls come in and texts go out: a signed webhook, and SMPP to an operator's SMSC. */
@NullMarked
package org.sangathan.access.gateways;

import org.jspecify.annotations.NullMarked;
