import { words } from '../words.ts';

export const credits = words({
  title: { hi: 'मेरे जोड़े हुए लोग', en: 'People I brought' },
  about: { hi: 'कितने गिने गए, कितने बाकी', en: 'How many count, how many wait' },
  how: {
    hi: 'हर जुड़ना {days} दिन बाद गिना जाता है, ताकि व्यक्ति कह सके कि यह उसने नहीं किया।',
    en: 'Each joining counts after {days} days, so that the person can say that it was not them.',
  },
  pending: { hi: 'शांत अवधि में', en: 'In the quiet period' },
  settled: { hi: 'गिने गए', en: 'Counted' },
  lowered: { hi: 'घटाए गए', en: 'Lowered' },
  none: { hi: 'अभी कोई आपके बुलावे से नहीं जुड़ा', en: 'Nobody has joined by you yet' },
  noneNext: {
    hi: 'अपनी इकाई में QR या लिंक से बुलाएँ।',
    en: 'Invite people with a QR code or link in your unit.',
  },
  recent: { hi: 'पिछले तीस दिन', en: 'The last thirty days' },
  joined: { hi: 'एक सदस्य जुड़े', en: 'A member joined' },
  countsFrom: { hi: '{when} को गिना जाएगा', en: 'counts on {when}' },
  undone: { hi: 'व्यक्ति ने कहा: यह मैं नहीं था', en: 'the person said: it was not me' },
  left: { hi: 'शांत अवधि में ही छोड़ दिया', en: 'left within the quiet period' },
  merged: { hi: 'एक ही व्यक्ति दो बार था', en: 'the same person was there twice' },
  leader: { hi: 'जाँच के बाद घटाया गया', en: 'lowered after a check' },
  flags: { hi: 'जिन पर पूछा जा सकता है', en: 'What somebody may ask about' },
  flagsHow: {
    hi: 'ये केवल संकेत हैं। मशीन कुछ नहीं घटाती; कोई पदाधिकारी देखकर लिखता है।',
    en: 'These are only signs. No machine lowers anything; an office-bearer looks and writes what is so.',
  },
  leaderTitle: { hi: 'जोड़ने के काम पर संकेत', en: 'Signs on joinings' },
  leaderHow: {
    hi: 'हर संकेत का सीधा-सादा कारण भी हो सकता है, जैसे सभा। पहले बात करें, फिर लिखें। जब तक आप न लिखें, ये जुड़ने नहीं गिने जाते।',
    en: 'Each sign may have an innocent reason, such as a meeting. Speak first, then write. Until you do, these joinings do not count.',
  },
  leaderNone: { hi: 'कोई संकेत नहीं', en: 'No signs' },
  leaderNoneNext: { hi: 'सब जुड़ना सामान्य दिखता है।', en: 'All joinings look ordinary.' },
  night_burst: {
    hi: '{day} की रात (10 से 5 बजे) {n} लोग जुड़े। देर की सभा हो तो ठीक है।',
    en: '{n} people joined in the night of {day} (10 pm to 5 am). A late meeting would explain it.',
  },
  number_sequence: {
    hi: '{day} को {n} लोगों के नंबर एक-दूसरे के बहुत पास हैं। एक परिवार ने साथ सिम लिए हों तो ठीक है।',
    en: 'On {day}, {n} people had numbers very close to others’. A family that bought SIM cards together would explain it.',
  },
  one_device: {
    hi: '{day} से {n} लोग एक ही फ़ोन और नेटवर्क से जुड़े। घर में एक ही फ़ोन हो तो ठीक है।',
    en: 'From {day}, {n} people joined from what looks like one phone on one network. A shared phone at home would explain it.',
  },
  one_address: {
    hi: '{day} से {n} लोग एक ही नेटवर्क पते से जुड़े। मोबाइल कंपनियाँ हज़ारों फ़ोन एक पते के पीछे रखती हैं।',
    en: 'From {day}, {n} people joined from one network address. Mobile networks put thousands of phones behind one.',
  },
  fast_pace: {
    hi: '{day} को दस मिनट में {n} लोग जुड़े ({from} से)। सभा में QR दिखाया हो तो ठीक है।',
    en: 'On {day}, {n} people joined within ten minutes (from {from}). A QR code shown at a meeting would explain it.',
  },
  many_undos: {
    hi: 'पिछले तीस दिन में {n} लोगों ने कहा कि वे स्वयं नहीं जुड़े।',
    en: 'In the last thirty days {n} people said that they had not joined.',
  },
  same_photo: {
    hi: '{day} की एक पर्ची का फ़ोटो दूसरी पर्ची जैसा दिखता है। एक ही काग़ज़ पर दो लोग हों तो ठीक है।',
    en: 'The photo of a slip of {day} looks like another slip’s. Two people on one sheet would explain it.',
  },
  open: { hi: 'देखना बाकी', en: 'To be looked into' },
  fine: { hi: 'देखा, ठीक है', en: 'looked into, fine' },
  decidedLowered: { hi: 'घटाया गया', en: 'lowered' },
  lookInto: { hi: 'देखकर लिखें', en: 'Look into it' },
  reason: { hi: 'क्या पता चला? (वे पढ़ेंगे)', en: 'What did you find? (they will read it)' },
  isFine: { hi: 'ठीक है, गिनें', en: 'Fine, let it count' },
  isNotFine: { hi: 'ठीक नहीं, घटाएँ', en: 'Not fine, lower it' },
  own: {
    hi: 'यह आपका अपना काम है; निर्णय ऊपर से होगा।',
    en: 'This is your own work; somebody above decides.',
  },
});
