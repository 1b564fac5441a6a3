import { count } from '$i18n/format.ts';
import { say } from '$i18n/say.ts';
import { common } from '$i18n/words/common.ts';
import type { MemberRef } from './types.ts';

const genders: Record<string, (typeof common)['man']> = {
  m: common.man,
  male: common.man,
  man: common.man,
  f: common.woman,
  female: common.woman,
  woman: common.woman,
};

/** "Woman, age 34" */
export function genderAndAge(member: Pick<MemberRef, 'gender' | 'age'>): string {
  const gender = genders[member.gender.toLowerCase()] ?? common.otherGender;
  return `${say(gender)}, ${say(common.age, { age: count(member.age) })}`;
}
