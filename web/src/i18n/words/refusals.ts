import type { components } from '$generated/api.ts';
import type { Text } from '../say.ts';

type Code = components['schemas']['Refusal']['code'];

/** Why a row of a booth list is not taken. */
export const refusalWords: Record<Code, Text> = {
  constituency_missing: { hi: 'विधानसभा का नंबर नहीं है।', en: 'The constituency is missing.' },
  constituency_unknown: { hi: 'ऐसी कोई विधानसभा नहीं है।', en: 'There is no such constituency.' },
  constituency_not_yours: {
    hi: 'यह विधानसभा आपके काम के दायरे में नहीं है।',
    en: 'This constituency is outside your area of work.',
  },
  booth_number_missing: { hi: 'बूथ का नंबर नहीं है।', en: 'The booth number is missing.' },
  booth_number_not_valid: { hi: 'बूथ का नंबर ठीक नहीं है।', en: 'The booth number is not valid.' },
  booth_number_twice: {
    hi: 'यही बूथ पंक्ति {other_line} में भी है।',
    en: 'The same booth stands on line {other_line}, too.',
  },
  name_missing: { hi: 'बूथ का नाम नहीं है।', en: 'The booth’s name is missing.' },
  name_too_long: { hi: 'बूथ का नाम बहुत लंबा है।', en: 'The booth’s name is too long.' },
  electors_not_a_number: {
    hi: 'मतदाताओं की संख्या अंकों में नहीं है।',
    en: 'The number of electors is not a number.',
  },
  electors_negative: {
    hi: 'मतदाताओं की संख्या शून्य से कम है।',
    en: 'The number of electors is below zero.',
  },
  electors_absurd: {
    hi: 'मतदाताओं की संख्या असंभव-सी बड़ी है।',
    en: 'The number of electors is impossibly large.',
  },
  formula_cell: {
    hi: 'खाने में सूत्र (formula) है; मान लिखें।',
    en: 'The cell holds a formula; write its value.',
  },
  error_cell: { hi: 'खाने में त्रुटि (#REF! आदि) है।', en: 'The cell holds an error such as #REF!.' },
  too_many_cells: {
    hi: 'पंक्ति में शीर्षकों से ज़्यादा खाने हैं: नाम में अल्पविराम हो तो नाम को उद्धरण-चिह्नों में रखें।',
    en: 'The row has more cells than the heading: put a name with a comma into quotation marks.',
  },
  too_many_booths: {
    hi: 'इस विधानसभा में बूथों की सीमा पूरी हो गई।',
    en: 'The constituency has no room for more booths.',
  },
};
