package org.sangathan.network.registration;

import org.sangathan.access.Logins.Login;

/** A test tool made this member and chose the handle; told in the transaction that makes them. */
public record MemberRegistered(Login member, String handle) {}
