import { words } from '../words.ts';

/** Passing a status on outside of the network, and how far it went. */
export const shareKit = words({
  title: { hi: 'आगे भेजें', en: 'Pass it on' },
  open: { hi: 'WhatsApp आदि पर भेजें', en: 'Send by WhatsApp and others' },
  text: { hi: '{text}\n\n— {name}\n{url}', en: '{text}\n\n— {name}\n{url}' },
  picture: { hi: 'संदेश का चित्र', en: 'The status as a picture' },
  sendBoth: { hi: 'चित्र और लिंक भेजें', en: 'Send picture and link' },
  sendText: { hi: 'केवल लिखा हुआ भेजें', en: 'Send the text only' },
  whatsapp: { hi: 'WhatsApp खोलें', en: 'Open WhatsApp' },
  copyText: { hi: 'लिखा हुआ कॉपी करें', en: 'Copy the text' },
  copied: { hi: 'कॉपी हो गया।', en: 'Copied.' },
  save: { hi: 'चित्र सहेजें', en: 'Save the picture' },
  note: {
    hi: 'यह लिंक आपके बूथ का है। केवल यह गिना जाता है कि कितनी बार खुला; किसने खोला, यह नहीं।',
    en: 'The link is your booth’s. Only how often it is opened is counted, not by whom.',
  },
  drawn: { hi: '{name} का संदेश', en: 'A status of {name}' },
  more: { hi: 'पूरा पढ़ें: {url}', en: 'Read on: {url}' },
  reach: { hi: 'कितनी दूर पहुँचा', en: 'How far it went' },
  opened: { hi: 'नेटवर्क के बाहर {n} बार खुला', en: 'Opened {n} times outside of the network' },
  booths: { hi: '{n} बूथों के लिंक से', en: 'by the links of {n} booths' },
  notOpened: {
    hi: 'आपकी इकाइयों के लिंक से अभी नहीं खुला।',
    en: 'Not opened yet by the links of your units.',
  },
  perDay: { hi: 'हर दिन', en: 'Each day' },
  furthest: { hi: 'सबसे आगे', en: 'Furthest' },
});
