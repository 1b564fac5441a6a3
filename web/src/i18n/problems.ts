import type { FaultCode, ProblemCode } from '$generated/problems.ts';
import type { ClientCode, Problem } from '$platform/problem.ts';
import { say, type Text } from './say.ts';

/** What a person reads for each refusal. A code without words does not compile. */
export const problemWords: Record<ProblemCode | ClientCode, Text> = {
  offline: {
    hi: 'इंटरनेट नहीं मिल रहा। आपने जो लिखा वह यहीं है; जुड़ने पर फिर कोशिश करें।',
    en: 'No internet. What you typed is still here; try again when you are connected.',
  },
  unknown: {
    hi: 'सर्वर से ठीक जवाब नहीं मिला। थोड़ी देर में फिर कोशिश करें।',
    en: 'The server did not answer properly. Try again in a while.',
  },
  invalid_input: { hi: 'कुछ जानकारी ठीक करनी है।', en: 'Something needs to be corrected.' },
  not_signed_in: { hi: 'पहले साइन इन करें।', en: 'Sign in first.' },
  not_allowed: { hi: 'आपके पद में यह अधिकार नहीं है।', en: 'Your post does not allow this.' },
  not_found: {
    hi: 'यह नहीं मिला, या आपके काम के दायरे में नहीं है।',
    en: 'This was not found, or is outside your area of work.',
  },
  unexpected: {
    hi: 'हमारी ओर से गड़बड़ी हुई। थोड़ी देर में फिर कोशिश करें।',
    en: 'Something went wrong on our side. Try again in a while.',
  },
  too_many_tries: {
    hi: 'बहुत बार कोशिश हो चुकी। थोड़ा रुककर फिर करें।',
    en: 'Too many tries. Wait a little and try again.',
  },
  code_wrong: { hi: 'कोड सही नहीं है या पुराना हो गया।', en: 'The code is wrong or too old.' },
  post_has_holder: { hi: 'इस पद पर कोई पहले से है।', en: 'Somebody already holds this post.' },
};

export const faultWords: Record<FaultCode, Text> = {
  required: { hi: 'यह भरना ज़रूरी है।', en: 'This is needed.' },
  phone_not_valid: {
    hi: 'यह मोबाइल नंबर ठीक नहीं लगता। 10 अंक लिखें।',
    en: 'This does not look like a mobile number. Type its 10 digits.',
  },
};

export function problemText(problem: Problem): string {
  const known = (problemWords as Record<string, Text | undefined>)[problem.code];
  return say(known ?? problemWords.unknown);
}

/** The words for the fault at a field of a form, if that field is at fault. */
export function faultText(problem: Problem | undefined, field: string): string | undefined {
  const code = problem?.faultAt(field);
  if (!code) return undefined;
  return say((faultWords as Record<string, Text | undefined>)[code] ?? problemWords.invalid_input);
}

/** The words for a code that stands in a report, such as a refused row of a file. */
export function refusalText(code: string): string {
  const known = { ...problemWords, ...faultWords } as Record<string, Text | undefined>;
  return say(known[code] ?? problemWords.invalid_input);
}
