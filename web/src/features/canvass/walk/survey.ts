import { answersOf, type Answers, type FormDefinition } from '$features/canvass/forms/index.ts';
import type { PackForm, VisitContent } from '$features/canvass/sync/wire.ts';
import { dayOf } from './doors.ts';

/**
 * What the answers so far make of a visit. An answer whose question is not asked any more goes nowhere: whoever gave it
 * was asked something else.
 */
export function surveyed(kept: PackForm, answers: Answers, now: Date): Partial<VisitContent> {
  const form = kept.form as FormDefinition;
  return {
    form_id: kept.id,
    form_version: kept.version,
    answers: answersOf(form, answers, dayOf(now.toISOString())),
  };
}
