/** Parameters and pages of lists in Mastodon's ways: the one reading of query, form, multipart and JSON alike. */
@NullMarked
@NamedInterface("parameters")
package org.sangathan.platform.parameters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
