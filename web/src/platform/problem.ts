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

  get faults(): Fault[] {
    return (this.facts.faults as Fault[] | undefined) ?? [];
  }

  /** The code of the fault at a field, if that field is at fault. */
  faultAt(field: string): FaultCode | undefined {
    return this.faults.find((fault) => fault.pointer === `/${field}`)?.code;
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Record<string, unknown>;
    if (typeof body.code === 'string') {
      return new Problem(body.code as ProblemCode, response.status, body);
    }
  } catch {
    // A body that is not JSON tells no more than its status.
  }
  return new Problem('unknown', response.status);
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('unknown', 0, { message: String(error) });
}
