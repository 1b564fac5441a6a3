/** OAuth 2 for apps of others: they register, members allow them scopes, and end that again. */
@NullMarked
@NamedInterface("oauth")
package org.sangathan.access.oauth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
