import type { WithUnit } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

export type Batch = WithUnit<components['schemas']['AppointmentBatch']>;
export type BatchLine = components['schemas']['AppointmentBatchLine'];
export type About = components['schemas']['About'];
