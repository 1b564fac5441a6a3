import { words } from '../words.ts';

/** What a person reads when the desk of doors refuses. */
export const deskProblems = words({
  door_not_found: { hi: 'यह घर सूची में नहीं मिला।', en: 'This door was not found on the list.' },
  door_id_taken: {
    hi: 'यह पहचान किसी और बूथ के घर की है।',
    en: 'This id belongs to a door of another booth.',
  },
  conflict_unknown: { hi: 'यह सवाल नहीं मिला।', en: 'This question was not found.' },
  conflict_decided: {
    hi: 'इस पर किसी और ने फ़ैसला कर दिया है।',
    en: 'Somebody else has decided this already.',
  },
  booths_not_in_one_cell: {
    hi: 'घर केवल उसी विधानसभा के बूथ में जा सकते हैं।',
    en: 'Doors can only move to a booth of the same constituency.',
  },
  house_list_too_large: { hi: 'फ़ाइल बहुत बड़ी है।', en: 'The file is too large.' },
  house_list_too_many_lines: {
    hi: 'एक बूथ में 5,000 पंक्तियों से ज़्यादा नहीं।',
    en: 'No more than 5,000 lines for a booth.',
  },
  house_list_empty: { hi: 'सूची में कोई घर नहीं।', en: 'The list has no houses.' },
  house_list_not_a_table: {
    hi: 'यह CSV या XLSX फ़ाइल नहीं है।',
    en: 'This is no CSV or XLSX file.',
  },
  house_list_not_utf8: {
    hi: 'फ़ाइल UTF-8 में नहीं है। एक्सेल में “CSV UTF-8” चुनकर सहेजें।',
    en: 'The file is not in UTF-8. Save it as “CSV UTF-8”.',
  },
  house_list_columns_missing: {
    hi: 'मकान नंबर या फ़्लैट का कॉलम नहीं मिला।',
    en: 'There is no column for house number or flat.',
  },
});
