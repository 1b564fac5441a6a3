import { say, type Text } from '$i18n/say.ts';
import { people } from '$i18n/words/people.ts';

const reasons: Record<string, Text> = {
  work: people.reasonWork,
  appoint: people.reasonAppoint,
  check: people.reasonCheck,
  call_back: people.reasonCallBack,
  voice_note: people.reasonVoiceNote,
  walk_place: people.reasonWalkPlace,
};

/** The reason that a reader gave, in words if it is one of those offered. */
export function lookReason(reason: string): string {
  const words = reasons[reason];
  return words ? say(words) : reason;
}
