package org.sangathan.territory;

import java.util.List;

/** Booths of these constituencies were added or changed; published in the transaction that did it. */
public record BoothsImported(List<Integer> constituencyIds) {}
