import { words } from '../words.ts';

/** Names at doors. The notice is what is read to the person; change its version in names.ts with its words. */
export const doorPersons = words({
  title: { hi: 'इस घर के नाम', en: 'Names at this door' },
  about: {
    hi: 'नाम तभी रखें जब वह व्यक्ति खुद कहे। बाकी सबकी सिर्फ़ गिनती रहती है।',
    en: 'Keep a name only if that person says so. Of all others there are only counts.',
  },
  see: { hi: 'नाम देखें', en: 'Show names' },
  seeHint: { hi: 'नाम देखना दर्ज होता है।', en: 'Looking at names is recorded.' },
  seeOffline: {
    hi: 'रखे हुए नाम इंटरनेट होने पर ही दिखते हैं।',
    en: 'Kept names can be seen only with internet.',
  },
  none: { hi: 'यहाँ कोई नाम नहीं रखा गया।', en: 'No name is kept here.' },
  until: { hi: '{when} तक', en: 'until {when}' },
  onPhone: { hi: 'इस फ़ोन से, {when} तक', en: 'from this phone, until {when}' },
  forget: { hi: 'नाम मिटाएँ', en: 'Erase the name' },
  forgetAsk: {
    hi: '{name} का नाम मिटाना है? इसे लौटाया नहीं जा सकता।',
    en: 'Erase the name of {name}? It cannot be brought back.',
  },
  forgotten: { hi: 'नाम मिटा दिया गया।', en: 'The name is erased.' },
  add: { hi: 'नाम रखें', en: 'Keep a name' },
  read: { hi: 'यह पढ़कर सुनाएँ', en: 'Read this to the person' },
  notice: {
    hi: '“{organisation} आपका नाम सिर्फ़ इस काम के लिए रखेगा: {purpose}। {when} के बाद नाम अपने-आप मिट जाएगा। आप जब चाहें हमसे कहकर इसे मिटवा सकते हैं। मना करने से कुछ नहीं बिगड़ता।”',
    en: '“{organisation} will keep your name for one thing only: {purpose}. After {when} it is erased by itself. You may have it erased whenever you like, by telling us. You lose nothing by saying no.”',
  },
  name: { hi: 'नाम', en: 'Name' },
  purpose: { hi: 'किस काम के लिए', en: 'What for' },
  endsOn: { hi: 'किस दिन तक', en: 'Until which day' },
  endsHint: { hi: 'ज़्यादा से ज़्यादा एक साल', en: 'A year at most' },
  agreed: {
    hi: 'मैंने यह सुनाया, और इस व्यक्ति ने खुद हाँ कहा',
    en: 'I read this out, and the person said yes themselves',
  },
  kept: { hi: 'नाम रख लिया गया।', en: 'The name is kept.' },
  come_again: { hi: 'फिर मिलने आने के लिए', en: 'to come and see you again' },
  joining: { hi: 'सदस्य बनने में मदद के लिए', en: 'to help you join' },
  helping: { hi: 'कार्यकर्ता के रूप में मदद लेने के लिए', en: 'to ask you to help as a worker' },
  mentor: { hi: 'मार्गदर्शक के रूप में सलाह लेने के लिए', en: 'to ask for your advice as a mentor' },
  grievance: { hi: 'आपकी शिकायत पर बताने के लिए', en: 'to tell you about your grievance' },
});
