import { words } from '../words.ts';

/** What a member says of themselves on the network. */
export const profile = words({
  title: { hi: 'अपना परिचय', en: 'About you' },
  change: { hi: 'परिचय बदलें', en: 'Change what it says' },
  name: { hi: 'नेटवर्क पर नाम', en: 'Your name on the network' },
  nameHint: {
    hi: 'सदस्यता का नाम इससे नहीं बदलता।',
    en: 'Your name as a member stays as it is.',
  },
  note: { hi: 'आपके बारे में', en: 'About you' },
  noteHint: {
    hi: 'नेटवर्क का हर सदस्य इसे पढ़ सकता है।',
    en: 'Every member of the network can read it.',
  },
  locked: { hi: 'फ़ॉलो करने वाले पहले पूछें', en: 'Followers ask first' },
  lockedHint: {
    hi: 'अनुरोध आपकी सूचनाओं में आएगा; आप मानें या मना करें।',
    en: 'The request comes to your notifications; you accept or decline.',
  },
  hide: {
    hi: 'मैं किसे फ़ॉलो करूँ और मुझे कौन, यह कोई न देखे',
    en: 'Nobody sees whom I follow and who follows me',
  },
  posts: {
    hi: 'पद और प्रमाणित का निशान नियुक्ति से आता है, यहाँ नहीं लिखा जा सकता।',
    en: 'Posts and their verified mark come from an appointment and cannot be written here.',
  },
});
