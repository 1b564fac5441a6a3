import type { UnitRef } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';
import type { FormDefinition } from './types.ts';

type Schemas = components['schemas'];

export type FormFault = Schemas['FormFault'];
export type FormPreview = Omit<Schemas['FormPreview'], 'form'> & { form: FormDefinition | null };
export type FormRow = Omit<Schemas['FormRow'], 'unit'> & { unit: UnitRef };
export type FormDetails = Omit<Schemas['FormDetails'], 'form' | 'shown'> & {
  form: FormRow;
  shown: FormPreview;
};
export type FormResult = Omit<Schemas['FormResult'], 'unit'> & { unit: UnitRef };
export type QuestionResult = Schemas['QuestionResult'];
