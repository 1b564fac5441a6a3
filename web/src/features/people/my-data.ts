import type { components } from '$generated/api.ts';
import { say, type Text } from '$i18n/say.ts';
import { audit } from '$i18n/words/audit.ts';
import { read, withQuery } from '$platform/http.ts';
import { preferences } from '$platform/preferences.svelte.ts';

type Schemas = components['schemas'];

export type DataCopy = Schemas['DataCopy'];
export type DataCategory = Schemas['DataCategory'];
export type DataValue = Schemas['DataValue'];
export type PurposeView = Schemas['PurposeView'];
export type Erasure = Schemas['Erasure'];

/** The server writes these words itself: it puts the same ones into the PDF. */
export const inLanguage = (path: string) => withQuery(path, { language: preferences.language });

export const readMyData = () => read<DataCopy>(inLanguage('/me/data'));
export const readPurposes = () => read<PurposeView[]>(inLanguage('/me/consents'));
export const readErasure = () => read<Erasure>(inLanguage('/me/erasure'));

const acts = audit as Record<string, Text | undefined>;

/** A value as a person reads it; an act of the audit has its words here. */
export function valueText(value: DataValue): string {
  const act = value.field === 'act' ? acts[value.text] : undefined;
  return act ? say(act) : value.text;
}
