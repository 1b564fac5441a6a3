import { words } from '../words.ts';

/** Names of the posts that came with the product, for old entries of the audit; elsewhere the server names them. */
export const posts = words({
  booth_president: { hi: 'बूथ अध्यक्ष', en: 'Booth president' },
  booth_committee_member: { hi: 'बूथ समिति सदस्य', en: 'Booth committee member' },
  booth_level_agent: { hi: 'बूथ लेवल एजेंट (BLA)', en: 'Booth level agent (BLA)' },
  booth_mentor: { hi: 'बूथ मार्गदर्शक', en: 'Booth mentor' },
  sector_in_charge: { hi: 'सेक्टर प्रभारी', en: 'Sector in-charge' },
  constituency_president: { hi: 'विधानसभा अध्यक्ष', en: 'Constituency president' },
  constituency_mentor: { hi: 'विधानसभा मार्गदर्शक', en: 'Constituency mentor' },
  district_president: { hi: 'ज़िला अध्यक्ष', en: 'District president' },
  district_general_secretary: { hi: 'ज़िला महासचिव', en: 'District general secretary' },
  district_mentor: { hi: 'ज़िला मार्गदर्शक', en: 'District mentor' },
  state_president: { hi: 'प्रदेश अध्यक्ष', en: 'State president' },
  state_general_secretary: { hi: 'प्रदेश महासचिव', en: 'State general secretary' },
  state_expert_team: { hi: 'विशेषज्ञ दल सदस्य', en: 'Expert team member' },
  sector_mentor: { hi: 'सेक्टर मार्गदर्शक', en: 'Sector mentor' },
  state_mentor: { hi: 'प्रदेश मार्गदर्शक', en: 'State mentor' },
});
