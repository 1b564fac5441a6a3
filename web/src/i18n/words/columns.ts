import { words } from '../words.ts';

/** What the import of booths reads from a file. */
export const columns = words({
  constituency: { hi: 'विधानसभा का नंबर', en: 'Constituency number' },
  number: { hi: 'बूथ का नंबर', en: 'Booth number' },
  name: { hi: 'बूथ का नाम', en: 'Booth name' },
  electors: { hi: 'मतदाता', en: 'Electors' },
  male: { hi: 'पुरुष मतदाता', en: 'Male electors' },
  female: { hi: 'महिला मतदाता', en: 'Female electors' },
  other: { hi: 'अन्य मतदाता', en: 'Other electors' },
  script: { hi: 'लिपि', en: 'Script' },
});
