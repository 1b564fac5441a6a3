import { words } from '../words.ts';

/** What moderators and readers put before statuses and accounts, and what leads to moderators. */
export const networkMarks = words({
  report: { hi: 'शिकायत करें', en: 'Report' },
  moderate: { hi: 'संचालक की कार्रवाई', en: 'Act as moderator' },
  filteredBy: { hi: 'आपने छिपाया: {title}', en: 'You filter: {title}' },
  sensitiveWarned: { hi: 'इसे देखने से पहले सोचें', en: 'Think before you look at it' },
  sensitive: {
    hi: 'संचालकों ने इसके आगे चेतावनी लगाई है। कारण और अपील',
    en: 'Moderators put a warning before this. The reason, and your appeal',
  },
  hidden: {
    hi: 'संचालकों ने इसे छिपाया है; यह केवल आपको दिखता है। कारण और अपील',
    en: 'Moderators hid this; you alone see it. The reason, and your appeal',
  },
  held: {
    hi: 'संचालक के पढ़ने तक यह केवल आपको दिखता है। दोबारा न भेजें।',
    en: 'Until a moderator has read it, you alone see this. Do not send it again.',
  },
  isSuspended: { hi: 'यह खाता नेटवर्क से रोका गया है।', en: 'This account is suspended.' },
  isLimited: {
    hi: 'संचालकों ने इस खाते की पहुँच सीमित की है।',
    en: 'Moderators limited the reach of this account.',
  },
  mayNotWriteBlocked: {
    hi: 'आपने {name} को रोका है। लिखने के लिए पहले रोक हटाएँ।',
    en: 'You blocked {name}. Lift that before you write.',
  },
  toPerson: { hi: 'इनका पन्ना', en: 'Their page' },
  announcement: { hi: 'घोषणा', en: 'Announcement' },
  moreAnnouncements: { hi: '{n} और दिखाएँ', en: 'Show {n} more' },
  putAway: { hi: 'देख लिया', en: 'Seen' },
  reactWith: { hi: '{sign} कहें', en: 'Say {sign}' },
  history: { hi: 'बदलावों का इतिहास', en: 'Edit history' },
  asWritten: { hi: 'जैसा पहले लिखा गया', en: 'As first written' },
  asThen: { hi: 'फिर बदला गया', en: 'Then changed' },
  asNow: { hi: 'जैसा अब है', en: 'As it is now' },
});
