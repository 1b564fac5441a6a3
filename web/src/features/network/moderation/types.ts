import type { Account, Status } from '$features/network/types.ts';

export const CATEGORIES = ['spam', 'violation', 'legal', 'imitation', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

export const KINDS = ['warn', 'mark_sensitive', 'hide', 'sensitive', 'silence', 'suspend'] as const;
export type Kind = (typeof KINDS)[number];

export interface Report {
  id: string;
  account: Account;
  reporter: Account | null;
  category: Category;
  comment: string;
  rule_ids: string[];
  statuses: Status[];
  created_at: string;
  assigned_to: Account | null;
  decided_at: string | null;
}

export interface OwnMeasure {
  id: string;
  kind: Kind;
  category: Category;
  word: string;
  at: string;
  until: string | null;
  lifted_at: string | null;
  appeal: string | null;
  appealed_at: string | null;
  answer: string | null;
  answered_at: string | null;
  appealable: boolean;
  statuses: Status[];
}

export interface Measure extends Omit<OwnMeasure, 'kind'> {
  kind: Kind | 'none';
  account: Account;
  reason: string;
  by: Account | null;
}

export interface Remark {
  id: string;
  by: Account | null;
  text: string;
  at: string;
}

export interface Moderated {
  account: Account;
  may_act: boolean;
  measures: Measure[];
  notes: Remark[];
}

export interface OneReport {
  report: Report;
  measures: Measure[];
  notes: Remark[];
}

export interface Queue {
  reports: Report[];
  appeals: Measure[];
  held: Status[];
}
