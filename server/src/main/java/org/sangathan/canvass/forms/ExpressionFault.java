package org.sangathan.canvass.forms;

/** Why a text is no expression that forms know; caught where the form's fault is written down. */
final class ExpressionFault extends Exception {
    private static final long serialVersionUID = 1;

    private final FormFaultCode code;
    private final String what;

    /** @param what the part of the text that is not understood */
    ExpressionFault(FormFaultCode code, String what) {
        super(code.code(), null, false, false);
        this.code = code;
        this.what = what;
    }

    FormFaultCode code() {
        return code;
    }

    String what() {
        return what;
    }
}
