import { words } from '../words.ts';

/** The posts by which empty ones are filtered; the names on a page come from the server. */
export const posts = words({
  booth_president: { hi: 'बूथ अध्यक्ष', en: 'Booth president' },
  booth_committee_member: { hi: 'बूथ समिति सदस्य', en: 'Booth committee member' },
  sector_in_charge: { hi: 'सेक्टर प्रभारी', en: 'Sector in-charge' },
  constituency_president: { hi: 'विधानसभा अध्यक्ष', en: 'Constituency president' },
  district_president: { hi: 'जिला अध्यक्ष', en: 'District president' },
  booth_mentor: { hi: 'बूथ मार्गदर्शक', en: 'Booth mentor' },
  constituency_mentor: { hi: 'विधानसभा मार्गदर्शक', en: 'Constituency mentor' },
  district_mentor: { hi: 'जिला मार्गदर्शक', en: 'District mentor' },
});
