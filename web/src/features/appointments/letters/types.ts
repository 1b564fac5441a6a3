import type { WithUnit } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

export type Card = WithUnit<components['schemas']['Card']>;
export type LetterText = components['schemas']['LetterText'];
