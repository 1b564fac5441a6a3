import type { ProblemCode } from '$generated/problems.ts';
import type { ClientCode } from '$platform/problem.ts';
import type { Text } from '../say.ts';
import { accessProblems } from './access-problems.ts';
import { appointmentsProblems } from './appointments-problems.ts';
import { canvassProblems } from './canvass-problems.ts';
import { formsProblems } from './forms-problems.ts';
import { deskProblems } from './desk-problems.ts';
import { networkProblems } from './network-problems.ts';
import { noticesProblems } from './notices-problems.ts';
import { paperProblems } from './paper-problems.ts';
import { drivesProblems } from './drives-problems.ts';
import { peopleProblems } from './people-problems.ts';
import { platformProblems } from './platform-problems.ts';
import { strengthProblems } from './strength-problems.ts';
import { territoryProblems } from './territory-problems.ts';

/** What a person reads for each refusal. A code without words does not compile. */
export const problemWords: Record<ProblemCode | ClientCode, Text> = {
  ...accessProblems,
  ...appointmentsProblems,
  ...canvassProblems,
  ...formsProblems,
  ...deskProblems,
  ...networkProblems,
  ...noticesProblems,
  ...paperProblems,
  ...drivesProblems,
  ...peopleProblems,
  ...platformProblems,
  ...strengthProblems,
  ...territoryProblems,
};
