/** Where large files lie: a folder, or an object store that speaks S3. */
@NullMarked
@NamedInterface("files")
package org.sangathan.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
