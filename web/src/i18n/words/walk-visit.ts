import { words } from '../words.ts';

/** What is entered at a door. */
export const walkVisit = words({
  outcome: { hi: 'क्या हुआ?', en: 'What happened?' },
  met: { hi: 'मुलाक़ात हुई', en: 'Met' },
  nobody: { hi: 'कोई नहीं मिला', en: 'Nobody in' },
  locked: { hi: 'ताला', en: 'Locked' },
  refused: { hi: 'बात नहीं करनी', en: 'Refused' },
  moved: { hi: 'घर छोड़ गए', en: 'Moved away' },
  vacant: { hi: 'ख़ाली मकान', en: 'Vacant' },
  entered: { hi: '{house}: {outcome}', en: '{house}: {outcome}' },
  undo: { hi: 'वापस लें', en: 'Undo' },
  safeHere: { hi: 'इस फ़ोन पर सुरक्षित', en: 'Safe on this phone' },

  whoMet: { hi: 'कौन मिले?', en: 'Who was met?' },
  adults: { hi: 'सब वयस्क', en: 'All adults' },
  women_18_35: { hi: 'महिलाएँ 18–35', en: 'Women 18–35' },
  men_18_35: { hi: 'पुरुष 18–35', en: 'Men 18–35' },
  elders_60: { hi: 'बुज़ुर्ग 60+', en: 'Elders 60+' },
  fewer: { hi: 'एक कम: {what}', en: 'One less: {what}' },
  moreOf: { hi: 'एक और: {what}', en: 'One more: {what}' },
  wishes: { hi: 'क्या चाहते हैं?', en: 'What do they wish?' },
  wantsToJoin: { hi: 'सदस्य बनना चाहते हैं', en: 'Want to join' },
  wantsToHelp: { hi: 'कार्यकर्ता बनकर मदद करेंगे', en: 'Want to help as a worker' },
  mentor: { hi: 'मार्गदर्शक बन सकने वाले बुज़ुर्ग', en: 'An elder who might mentor' },
  grievance: { hi: 'शिकायत', en: 'Grievance' },
  note: { hi: 'नोट', en: 'Note' },
  noteHint: {
    hi: 'नाम, जाति, धर्म या वोट की बात न लिखें।',
    en: 'Write no names, caste, religion or vote.',
  },
  comeAgain: { hi: 'फिर कब आएँ?', en: 'Come again when?' },
  againNo: { hi: 'नहीं', en: 'No' },
  againTomorrow: { hi: 'कल', en: 'Tomorrow' },
  againThree: { hi: '3 दिन बाद', en: 'In 3 days' },
  againWeek: { hi: 'हफ़्ते बाद', en: 'In a week' },
  againDay: { hi: 'और दिन', en: 'Another day' },
  survey: { hi: 'सर्वे', en: 'Survey' },
  moreToEnter: { hi: 'शिकायत, नोट, आवाज़, सर्वे', en: 'Grievance, note, voice, survey' },

  joinTitle: { hi: 'वे खुद जुड़ें, अपने फ़ोन से', en: 'They join themselves, on their own phone' },
  joinMore: {
    hi: 'उनसे कहें कि अपने फ़ोन के कैमरे से यह कोड देखें। OTP कभी न माँगें, न अपने फ़ोन में डालें।',
    en: 'Ask them to scan this with their own camera. Never ask for a code, never type one here.',
  },
  joinQr: { hi: 'जुड़ने का QR कोड', en: 'QR code to join' },
  joinShow: { hi: 'QR दिखाएँ', en: 'Show the QR' },
  joinSend: { hi: 'लिंक भेजें', en: 'Send the link' },
  joinSms: { hi: 'SMS से', en: 'By SMS' },
  joinText: {
    hi: 'संगठन से जुड़ने के लिए यह लिंक अपने फ़ोन पर खोलें: {url}',
    en: 'Open this link on your own phone to join: {url}',
  },
  joinNoLink: {
    hi: 'जुड़ने का लिंक इस फ़ोन पर नहीं है। इंटरनेट मिलने पर अपने-आप आएगा; तब तक /join का पता बताएँ।',
    en: 'The link is not on this phone yet. It comes by itself with internet; until then tell them of /join.',
  },
  womenTitle: { hi: 'महिला साथी जाएँगी', en: 'A woman worker will come' },
  womenMore: {
    hi: 'इस बूथ में महिलाओं को महिला कार्यकर्ता जोड़ती हैं। यह घर उनकी सूची में दिखेगा; आप बस दर्ज करें।',
    en: 'In this booth women are enrolled by women. The door appears in their list; just enter it.',
  },

  voice: { hi: 'बोलकर नोट', en: 'Spoken note' },
  voiceStart: { hi: 'बोलना शुरू करें', en: 'Start speaking' },
  voiceStop: { hi: 'रोकें ({seconds} से.)', en: 'Stop ({seconds} s)' },
  voiceKept: { hi: 'बोला हुआ नोट इस फ़ोन पर है', en: 'The spoken note is on this phone' },
  voiceRefused: { hi: 'सर्वर ने यह नोट नहीं लिया', en: 'The server did not take this note' },
  voiceNone: {
    hi: 'माइक नहीं मिला। फ़ोन की सेटिंग में इजाज़त दें, या लिख दें।',
    en: 'No microphone. Allow it in the settings of the phone, or write.',
  },
});

/** What the phone says aloud at a door, in Hindi whatever the screen shows. */
export const spoken = words({
  arrive: {
    hi: '{house}। नमस्ते कहें, अपना नाम और संगठन बताएँ।',
    en: '{house}. Greet, and say your name and organisation.',
  },
  met: {
    hi: 'कौन-कौन मिले, गिनें। पूछें: क्या कोई जुड़ना चाहेगा? युवाओं और महिलाओं से ज़रूर पूछें।',
    en: 'Count who is there. Ask who would like to join, young people and women above all.',
  },
  join: {
    hi: 'उनसे कहें कि अपने फ़ोन से यह कोड देखें। ओ टी पी कभी न माँगें।',
    en: 'Ask them to scan this with their own phone. Never ask for a code.',
  },
  entered: { hi: 'दर्ज हुआ।', en: 'Entered.' },
});
