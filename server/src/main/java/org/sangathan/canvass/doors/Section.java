package org.sangathan.canvass.doors;

/** A part of a booth, as its electoral roll numbers and names it. */
public record Section(int number, String name) {}
