import type { FaultCode, ProblemCode } from '$generated/problems.ts';

/** What the client itself can refuse with, beside the server's codes. */
export type ClientCode = 'offline' | 'unknown';

export interface Fault {
  pointer: string;
  code: FaultCode;
}

/** A refusal of the server (RFC 9457), or the lack of an answer; its words are chosen by code. */
export class Problem extends Error {
  readonly code: ProblemCode | ClientCode;
  readonly status: number;
  readonly facts: Record<string, unknown>;

  constructor(code: ProblemCode | ClientCode, status: number, facts: Record<string, unknown> = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.facts = facts;
  }

  /** Whether the same question may be answered another time: what is asked wrongly, without a right or in vain stays so. */
  get mayPass(): boolean {
    return this.status < 400 || this.status >= 500 || [401, 408, 409, 429].includes(this.status);
  }

  get faults(): Fault[] {
    return (this.facts.faults as Fault[] | undefined) ?? [];
  }

  /** The code of the fault at a field, if that field is at fault. */
  faultAt(field: string): FaultCode | undefined {
    return this.faults.find((fault) => fault.pointer === `/${field}`)?.code;
  }
}

/** What the client API calls a fault, in our own codes. */
const CLIENT_FAULTS: Record<string, FaultCode> = {
  ERR_BLANK: 'required',
  ERR_TOO_LONG: 'too_long',
  ERR_TOO_SHORT: 'too_short',
  ERR_INCLUSION: 'out_of_range',
};

/** The faults of a refusal by the client API, which lists them by field under `details`. */
function faultsIn(details: unknown): Fault[] {
  return Object.entries((details ?? {}) as Record<string, { error: string }[]>).flatMap(
    ([field, faults]) =>
      faults.map(({ error }) => ({
        pointer: `/${field}`,
        code: CLIENT_FAULTS[error] ?? 'not_valid',
      })),
  );
}

export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Record<string, unknown>;
    if (typeof body.code === 'string') {
      const facts = 'details' in body ? { ...body, faults: faultsIn(body.details) } : body;
      return new Problem(body.code as ProblemCode, response.status, facts);
    }
  } catch {
    // A body that is not JSON tells no more than its status.
  }
  return new Problem('unknown', response.status);
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('unknown', 0, { message: String(error) });
}
