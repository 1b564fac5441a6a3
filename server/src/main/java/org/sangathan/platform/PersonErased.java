package org.sangathan.platform;

import org.sangathan.platform.MemberNames.MemberKey;

/** Said in the transaction in which a member's data ends, to modules that know members by id alone. */
public record PersonErased(MemberKey member) {}
