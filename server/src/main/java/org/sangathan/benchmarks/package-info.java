/** Measurements behind every claim of speed: our figure, the floor of the same run, and their ratio. */
@NullMarked
@ApplicationModule(
        displayName = "benchmarks",
        allowedDependencies = {"platform", "territory", "access", "people :: duplicates"})
package org.sangathan.benchmarks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
