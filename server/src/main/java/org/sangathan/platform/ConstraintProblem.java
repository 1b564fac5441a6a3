package org.sangathan.platform;

/** A bean that says which refusal a violated constraint of the database means. */
public record ConstraintProblem(String constraint, ProblemCode code) {}
