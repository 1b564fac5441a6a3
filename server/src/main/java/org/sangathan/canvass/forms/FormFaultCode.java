package org.sangathan.canvass.forms;

import java.util.Locale;

/** What can be wrong with a form's spreadsheet, or is passed over because nothing is lost by it. */
enum FormFaultCode {
    SHEET_MISSING,
    SHEET_UNSUPPORTED,
    COLUMN_MISSING,
    COLUMN_UNSUPPORTED,
    COLUMN_TWICE,
    TYPE_MISSING,
    TYPE_UNSUPPORTED,
    NAME_MISSING,
    NAME_NOT_VALID,
    NAME_TWICE,
    LABEL_MISSING,
    LANGUAGE_UNSUPPORTED,
    REFERENCE_IN_TEXT,
    TOO_LONG,
    LIST_MISSING,
    LIST_UNKNOWN,
    CHOICE_TWICE,
    DEFAULT_NOT_VALID,
    APPEARANCE_UNSUPPORTED,
    SETTING_UNSUPPORTED,
    EXPRESSION_NOT_READABLE,
    EXPRESSION_TOO_DEEP,
    FUNCTION_UNSUPPORTED,
    PATH_UNSUPPORTED,
    ARGUMENTS_WRONG,
    PATTERN_UNSUPPORTED,
    QUESTION_UNKNOWN,
    RELEVANT_IN_A_CIRCLE,
    GROUP_NOT_ENDED,
    GROUP_NOT_BEGUN,
    NO_QUESTIONS,
    TOO_MANY_QUESTIONS,
    FORM_TOO_LARGE,

    /** Passed over: looks other than meant, asks the same. */
    APPEARANCE_IGNORED(true),
    /** Passed over: a column without a single cell, or one for the author's own notes. */
    COLUMN_IGNORED(true),
    /** Passed over: a sheet for the author's own notes. */
    SHEET_IGNORED(true),
    /** Passed over: each visit carries its moment and its device anyway. */
    TYPE_IGNORED(true),
    SETTING_IGNORED(true);

    private final boolean harmless;

    FormFaultCode() {
        this(false);
    }

    FormFaultCode(boolean harmless) {
        this.harmless = harmless;
    }

    boolean isHarmless() {
        return harmless;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
