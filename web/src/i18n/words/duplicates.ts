import { words } from '../words.ts';

export const duplicates = words({
  title: { hi: 'शायद एक ही व्यक्ति', en: 'Perhaps one person' },
  how: {
    hi: 'ये दो-दो रिकॉर्ड एक ही व्यक्ति के लगते हैं। पहले उनसे पूछें, फिर तय करें। मशीन कुछ नहीं मिलाती।',
    en: 'Each two of these records look like one person. Ask them first, then decide. No machine merges anything.',
  },
  none: { hi: 'कोई दोहरा रिकॉर्ड नहीं दिखता', en: 'No record seems to be there twice' },
  noneNext: {
    hi: 'हर नए सदस्य की तुलना अपने-आप होती है। पूरी विधानसभा फिर से जाँची जा सकती है।',
    en: 'Each new member is compared by itself. The whole constituency can be looked through again.',
  },
  search: { hi: 'पूरी विधानसभा जाँचें', en: 'Look through the constituency' },
  searched: { hi: 'जाँच पूरी हुई।', en: 'Looked through.' },
  name_heard_same: { hi: 'नाम एक-सा सुनाई देता है', en: 'the names sound the same' },
  name_heard_alike: { hi: 'नाम मिलते-जुलते हैं', en: 'the names sound alike' },
  same_year: { hi: 'जन्म का वर्ष एक', en: 'same year of birth' },
  year_apart: { hi: 'जन्म में एक वर्ष का अंतर', en: 'born one year apart' },
  same_booth: { hi: 'बूथ एक', en: 'same booth' },
  near_booth: { hi: 'पास का बूथ', en: 'a neighbouring booth' },
  rare_name: { hi: 'यहाँ यह नाम कम ही लोगों का है', en: 'a name that few have here' },
  other_gender: { hi: 'लिंग अलग लिखा है', en: 'the gender differs' },
  compare: { hi: 'तुलना करें', en: 'Compare' },
  stays: { hi: 'कौन-सा रिकॉर्ड रहे', en: 'Which record stays' },
  staysByNumber: {
    hi: '“{name}” का रिकॉर्ड रहेगा, क्योंकि वही अपने फ़ोन से साइन इन करता है।',
    en: 'The record “{name}” stays, because it signs in with a phone of its own.',
  },
  name: { hi: 'नाम', en: 'Name' },
  gender: { hi: 'लिंग', en: 'Gender' },
  birth_year: { hi: 'जन्म का वर्ष', en: 'Year of birth' },
  home: { hi: 'बूथ', en: 'Booth' },
  same: { hi: '{field}: {value} (दोनों में)', en: '{field}: {value} (both)' },
  joined: { hi: '{when} को जुड़े', en: 'joined on {when}' },
  ownPhone: { hi: 'अपना फ़ोन', en: 'own phone' },
  noPhone: { hi: 'फ़ोन नहीं', en: 'no phone' },
  follows: {
    hi: 'सहमति, श्रेय, पर्ची और देखने का लेखा साथ आते हैं। पद प्रस्ताव बनकर आते हैं, जिन्हें फिर से स्वीकार करना होगा। दूसरा नंबर साइन इन नहीं कर सकेगा। दोनों नंबरों पर सूचना जाएगी।',
    en: 'Consents, credits, slips and looks come along. Posts come as offers that are accepted anew. The other number signs in no more. Both numbers are told.',
  },
  merge: { hi: 'एक ही व्यक्ति हैं, मिलाएँ', en: 'One person: merge' },
  twoPeople: { hi: 'ये दो लोग हैं', en: 'These are two people' },
  merged: {
    hi: 'मिला दिए गए। तीस दिन तक नीचे से वापस अलग कर सकते हैं।',
    en: 'Merged. For thirty days this can be taken apart below.',
  },
  remembered: {
    hi: 'याद रखा गया: ये दो लोग हैं। यह जोड़ी फिर नहीं दिखेगी।',
    en: 'Remembered: these are two people. The pair is not shown again.',
  },
  merges: { hi: 'हाल में मिलाए गए', en: 'Merged lately' },
  undoUntil: { hi: '{when} तक अलग कर सकते हैं', en: 'can be taken apart until {when}' },
  undo: { hi: 'फिर अलग करें', en: 'Take apart again' },
  undone: {
    hi: 'फिर से दो रिकॉर्ड हैं, हर एक का अपना नंबर और अपने पद।',
    en: 'There are two records again, each with its own number and posts.',
  },
});
