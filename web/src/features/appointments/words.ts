import type { Permission } from '$features/access/index.ts';
import { count, day } from '$i18n/format.ts';
import { say, type Text } from '$i18n/say.ts';
import { appointments } from '$i18n/words/appointments.ts';

const permissions: Record<Permission, Text> = {
  see_strength: appointments.permSeeStrength,
  see_people: appointments.permSeePeople,
  invite: appointments.permInvite,
  appoint: appointments.permAppoint,
  import_booths: appointments.permImportBooths,
  see_audit: appointments.permSeeAudit,
  edit_people: appointments.permEditPeople,
  see_credits: appointments.permSeeCredits,
  call_back: appointments.permCallBack,
  edit_posts: appointments.permEditPosts,
  handle_breaches: appointments.permHandleBreaches,
};

/** What a post lets its holder do, one sentence each. */
export function dutiesOf(codes: Permission[]): string[] {
  const known = codes.map((code) => permissions[code]);
  return (known.length > 0 ? known : [appointments.permNone]).map((text) => say(text));
}

export function emptyFor(days: number | null): string {
  if (days === null) return say(appointments.neverFilled);
  return days < 1
    ? say(appointments.vacantToday)
    : say(appointments.vacantDays, { n: count(days) });
}

export function emptySince(since: string | null): string {
  return since
    ? say(appointments.vacantSince, { when: day(since) })
    : say(appointments.neverFilled);
}
