import { words } from '../words.ts';

export const demonstration = words({
  people: { hi: 'नमूने के लोग', en: 'People of the demonstration' },
  peopleHint: {
    hi: 'किसी एक के रूप में साइन इन करके देखें। सब लोग काल्पनिक हैं।',
    en: 'Sign in as any of them to look around. All of them are made up.',
  },
  none: { hi: 'नमूना संगठन खाली है', en: 'The demonstration is empty' },
  outbox: { hi: 'भेजे गए संदेश', en: 'Outbox' },
  outboxHint: {
    hi: 'असल में जो SMS जाते, नमूने में वे यहाँ दिखते हैं।',
    en: 'In the demonstration, the messages that would have been sent are shown here.',
  },
  outboxNone: { hi: 'अभी कोई संदेश नहीं', en: 'No message yet' },
  outboxNoneNext: {
    hi: 'साइन इन का कोड मँगाएँ, फिर यहाँ लौटें।',
    en: 'Ask for a sign-in code, then come back.',
  },
  play: {
    hi: 'किसी फ़ोन से SMS या मिस्ड कॉल करके देखें',
    en: 'Play a phone: send an SMS or a missed call',
  },
  playHint: {
    hi: 'नमूने में यह हमारे नंबर पर आया संदेश माना जाएगा। किसी नए नंबर से मिस्ड कॉल दें, फिर उत्तर देते जाएँ।',
    en: 'In the demonstration this counts as a message to our number. Give a missed call from a new number, then answer the questions.',
  },
  playPhone: { hi: 'किस मोबाइल नंबर से', en: 'From which mobile number' },
  playText: { hi: 'SMS में क्या लिखा है', en: 'What the SMS says' },
  playSend: { hi: 'SMS भेजें', en: 'Send the SMS' },
  playCall: { hi: 'मिस्ड कॉल दें', en: 'Give a missed call' },
  refresh: { hi: 'ताज़ा करें', en: 'Refresh' },
});
