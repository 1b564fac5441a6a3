import type { UnitRef, WithUnit } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type OpenPing = WithUnit<Schemas['OpenPing']>;
export type UnprovenSeat = WithUnit<Schemas['UnprovenSeat']>;
export type Round = WithUnit<Schemas['RoundView']>;
export type Estimate = Schemas['EstimateView'];
export type VisitEstimate = Schemas['VisitEstimate'];
export type VisitCheck = Omit<Schemas['VisitCheckView'], 'booth'> & { booth: UnitRef };
export type CheckOutcome = Exclude<VisitCheck['outcome'], null | undefined>;
export type CheckHow = Exclude<Schemas['CheckRequest']['how'], null | undefined>;
export type Call = WithUnit<Schemas['CallView']>;
export type CallNumber = Omit<Schemas['CallNumber'], 'call'> & { call: Call };
export type Outcome = Exclude<Call['outcome'], null | undefined>;
