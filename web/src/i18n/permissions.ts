import { appointments } from './words/appointments.ts';

/** What each right lets its holder do, by the server's code for it. */
export const permissions = {
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
  canvass: appointments.permCanvass,
  manage_turf: appointments.permManageTurf,
  edit_forms: appointments.permEditForms,
  moderate: appointments.permModerate,
  run_drives: appointments.permRunDrives,
  speak_in_meetings: appointments.permSpeakInMeetings,
  speak_as_unit: appointments.permSpeakAsUnit,
};
