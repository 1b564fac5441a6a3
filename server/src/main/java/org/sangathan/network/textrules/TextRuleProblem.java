package org.sangathan.network.textrules;

import org.sangathan.platform.ProblemCode;

/** What rules about words can refuse. */
public enum TextRuleProblem implements ProblemCode {
    TEXT_RULE_UNKNOWN(404),
    /** The detail {@code hint} is what the rule's maker tells the writer. */
    TEXT_REFUSED(422);

    private final int status;

    TextRuleProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
