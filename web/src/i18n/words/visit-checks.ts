import { words } from '../words.ts';

export const visitChecks = words({
  title: { hi: 'भेंटों की जाँच क्या कहती है', en: 'What checks of visits say' },
  share: { hi: '{share}% भेंटें सच में हुईं', en: '{share}% of visits were made' },
  claimed: {
    hi: 'दावा: {when} से {n} भेंटें, जिनमें कोई मिला।',
    en: 'Claimed: {n} visits since {when} that met somebody.',
  },
  between: {
    hi: '100 में 95 बार सच {low}% और {high}% के बीच होता है।',
    en: '95 times in 100 the truth lies between {low}% and {high}%.',
  },
  asked: {
    hi: '{all} घरों में से {n} में पूछा गया, {confirmed} ने हाँ कहा।',
    en: 'Asked at {n} of {all} doors, {confirmed} said yes.',
  },
  of: {
    hi: '{all} में {n} विधानसभाओं की लॉटरी निकली।',
    en: 'Drawn in {n} of {all} constituencies.',
  },
  missing: {
    hi: 'जहाँ तीन बार कोई नहीं मिला ({n}), वह पक्का नहीं गिना गया।',
    en: 'Where nobody was found three times ({n}), the visit is not counted as made.',
  },
  none: { hi: 'यहाँ अभी भेंटों की जाँच नहीं हुई', en: 'No visits have been checked here yet' },

  doors: { hi: 'जिन घरों में पूछना है', en: 'Doors to ask at' },
  hint: {
    hi: 'ये घर लॉटरी से निकले हैं। भेंट करने वाला खुद नहीं पूछता, और उसे पहले बताया नहीं जाता।',
    en: 'These doors were drawn by lot. The visitor does not ask, and is not told before.',
  },
  done: { hi: '{all} में {done} पूरे', en: '{done} of {all} done' },
  empty: { hi: 'यहाँ पूछने को कोई घर नहीं', en: 'No doors to ask at here' },
  emptyNext: {
    hi: 'लॉटरी निकलने पर सूची यहाँ दिखेगी।',
    en: 'The list appears here after a draw.',
  },
  next: { hi: 'अगला घर', en: 'Next door' },
  house: { hi: 'मकान {n}', en: 'House {n}' },
  houseUnnumbered: { hi: 'बिना नंबर का घर', en: 'House without a number' },
  place: { hi: 'क्रम {n}', en: 'No. {n}' },
  said: { hi: '{when} की भेंट', en: 'visit of {when}' },
  open: { hi: 'बाकी', en: 'open' },
  notYours: {
    hi: 'यह भेंट आपकी या आपके बूथ की है, कोई और पूछेगा',
    en: 'your own visit or booth: somebody else asks',
  },
  tries: { hi: '{n} बार कोई नहीं मिला', en: 'Nobody found {n} times so far' },
  againFrom: { hi: '{when} के बाद फिर पूछें', en: 'Ask again after {when}' },
  script: { hi: 'क्या पूछें', en: 'What to ask' },
  script1: {
    hi: '“नमस्ते। मैं {organisation} से हूँ। एक मिनट बात कर सकते हैं?” मना करें तो धन्यवाद कहकर लौट आएँ।',
    en: '“Good day. I am from {organisation}. Do you have a minute?” If they say no, thank them and leave.',
  },
  script2: {
    hi: '“क्या {when} के आसपास हमारे यहाँ से कोई आपके घर आया था?” जवाब का इंतज़ार करें, खुद कुछ न सुझाएँ।',
    en: '“Did somebody from us come to your house around {when}?” Wait for the answer and suggest none.',
  },
  script3: {
    hi: 'किसी का नाम, जाति, आधार या वोट न पूछें। धन्यवाद कहें।',
    en: 'Ask for no name, no caste, no Aadhaar, no vote. Say thank you.',
  },
  how: { hi: 'कैसे पूछा?', en: 'How did you ask?' },
  at_door: { hi: 'घर जाकर', en: 'At the door' },
  by_phone: { hi: 'फ़ोन पर', en: 'By phone' },
  result: { hi: 'क्या जवाब मिला?', en: 'What was the answer?' },
  confirmed: { hi: 'हाँ, कोई आया था', en: 'Yes, somebody came' },
  not_confirmed: { hi: 'नहीं, कोई नहीं आया', en: 'No, nobody came' },
  not_reached: { hi: 'कोई नहीं मिला', en: 'Nobody there' },
  closed: { hi: 'अब इस घर नहीं जाना', en: 'no more visits wanted' },
});
