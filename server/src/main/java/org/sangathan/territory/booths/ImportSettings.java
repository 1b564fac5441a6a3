package org.sangathan.territory.booths;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a booth list may be.
 *
 * @param fileLimit of the file itself; the lists of all India, unpacked, are about 100 MB
 * @param inflatedLimit of what a .gz or .xlsx unpacks to
 * @param rowLimit rows of one file, which are in memory while it is read; the largest state has below 200,000 booths
 */
@ConfigurationProperties("sangathan.import")
record ImportSettings(
        @DefaultValue("256MB") DataSize fileLimit,
        @DefaultValue("512MB") DataSize inflatedLimit,
        @DefaultValue("400000") int rowLimit) {}
