import { words } from '../words.ts';

export const push = words({
  title: { hi: 'फ़ोन पर सूचनाएँ', en: 'Notifications on this phone' },
  about: { hi: 'ऐप बंद हो तब भी पता चले', en: 'Be told while the app is closed' },
  off: {
    hi: 'अभी बंद हैं। चालू करें तो यह फ़ोन बताएगा कि किसी ने आपको लिखा।',
    en: 'They are off. Switch them on, and this phone tells you when somebody writes to you.',
  },
  on: { hi: 'इस फ़ोन पर चालू हैं।', en: 'They are on, on this phone.' },
  switchOn: { hi: 'चालू करें', en: 'Switch on' },
  switchOff: { hi: 'बंद करें', en: 'Switch off' },
  denied: {
    hi: 'आपके ब्राउज़र ने सूचनाएँ रोकी हुई हैं। पते के पास के ताले को दबाकर अनुमति दें, फिर यहाँ लौटें।',
    en: 'Your browser blocks notifications. Allow them with the lock beside the address, then come back.',
  },
  notHere: {
    hi: 'इस ब्राउज़र में यह नहीं हो सकता। iPhone पर पहले ऐप को होम स्क्रीन पर जोड़ें।',
    en: 'This browser cannot do it. On an iPhone first add the app to the home screen.',
  },
  ofWhat: { hi: 'किन बातों की सूचना', en: 'Tell me of' },
  mention: { hi: 'किसी ने मुझे लिखा', en: 'Somebody wrote to me' },
  follow: { hi: 'किसी ने मुझे फ़ॉलो किया', en: 'Somebody followed me' },
  favourite: { hi: 'किसी ने मेरा संदेश पसंद किया', en: 'Somebody liked my status' },
  reblog: { hi: 'किसी ने मेरा संदेश आगे बढ़ाया', en: 'Somebody boosted my status' },
  status: { hi: 'जिनका हर संदेश मैं चाहूँ', en: 'Every status of those I chose' },
  quiet: { hi: 'शांत समय', en: 'Quiet hours' },
  quietAbout: {
    hi: 'इस बीच कोई फ़ोन नहीं बजता; सूचनाएँ बाद में आती हैं। सब फ़ोनों के लिए।',
    en: 'No phone of yours sounds in between; what came is told afterwards. For all your phones.',
  },
  from: { hi: 'कब से', en: 'From' },
  until: { hi: 'कब तक', en: 'Until' },
  noQuiet: { hi: 'शांत समय हटाएँ', en: 'No quiet hours' },
  saveQuiet: { hi: 'शांत समय रखें', en: 'Keep quiet hours' },
  digest: { hi: 'मेल पर सार', en: 'Summary by mail' },
  digestAbout: {
    hi: 'जो आपने नहीं पढ़ा, उसकी गिनती और शुरुआत। पता केवल इसी के लिए रखा जाता है।',
    en: 'How much you have not read, and how it begins. The address is kept for this alone.',
  },
  address: { hi: 'ई-मेल पता', en: 'E-mail address' },
  addressWrong: { hi: 'यह पता सही नहीं लगता।', en: 'This does not look like an address.' },
  howOften: { hi: 'कितनी बार', en: 'How often' },
  day: { hi: 'रोज़', en: 'Daily' },
  week: { hi: 'हफ़्ते में एक बार', en: 'Weekly' },
  askDigest: { hi: 'सार चाहिए', en: 'Send me summaries' },
  endDigest: { hi: 'सार बंद करें', en: 'End the summaries' },
  toConfirm: {
    hi: 'हमने इस पते पर एक कड़ी भेजी है। उस पर पुष्टि करने के बाद ही सार आएगा।',
    en: 'We have sent a link to this address. Summaries come once you have confirmed it there.',
  },
  kept: { hi: 'रख लिया।', en: 'Kept.' },
});
