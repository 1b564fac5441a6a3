import { words } from '../words.ts';

/** The columns that the import of booths knows. */
export const columns = words({
  constituency: { hi: 'विधानसभा का नंबर', en: 'Constituency number' },
  number: { hi: 'बूथ का नंबर', en: 'Booth number' },
  name: { hi: 'बूथ का नाम', en: 'Booth name' },
  name_hi: { hi: 'नाम (हिन्दी)', en: 'Name (Hindi)' },
  name_en: { hi: 'नाम (अंग्रेज़ी)', en: 'Name (English)' },
  electors: { hi: 'मतदाता', en: 'Electors' },
});
