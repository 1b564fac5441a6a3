import { words } from '../words.ts';

/** Sentences for what became of a record; the code of each is one of the server's, or the phone's own. */
export const receiptWords = words({
  post_ended: {
    hi: 'आपका पद इस बीच ख़त्म हो गया था। काम लिया गया और अब {responsible} के पास है।',
    en: 'Your post had ended meanwhile. The work was taken and is now with {responsible}.',
  },
  booth_split: {
    hi: 'यह बूथ इस बीच बँट गया। काम सही बूथ में दर्ज हुआ; अब {responsible} देखते हैं।',
    en: 'The booth was split meanwhile. The work stands at the right booth, with {responsible}.',
  },
  booth_gone: {
    hi: 'यह बूथ अब नहीं है। काम रखा गया है और {responsible} के पास है।',
    en: 'This booth is no more. The work is kept and is with {responsible}.',
  },
  turf_reassigned: {
    hi: 'ये घर इस बीच किसी और को सौंपे गए थे। काम लिया गया; {responsible} को बताया गया।',
    en: 'These doors had been given to somebody else. The work was taken; {responsible} knows.',
  },
  form_changed: {
    hi: 'सर्वे के सवाल इस बीच बदल गए थे। आपके जवाब पुराने सवालों के साथ लिए गए।',
    en: 'The survey had changed meanwhile. Your answers were taken with the old questions.',
  },
  door_erased: {
    hi: 'यह घर इस बीच सूची से हट गया था। आपका जाना गिना गया; और कुछ नहीं रखा गया।',
    en: 'The door had been taken off the list. Your visit was counted; nothing else was kept.',
  },
  conflict: {
    hi: 'किसी ने इसी बात को अलग लिखा है। दोनों रखे गए; फ़ैसला {responsible} का होगा।',
    en: 'Somebody entered the same thing differently. Both are kept; {responsible} decides.',
  },
  no_right: {
    hi: 'इस बूथ में काम करने का अधिकार नहीं मिला। काम रखा गया है; {responsible} तय करेंगे। उनसे बात करें।',
    en: 'You had no right to work in this booth. The work is kept; {responsible} decides. Talk to them.',
  },
  not_understood: {
    hi: 'सर्वर इसे समझ नहीं पाया। काम पूरा रखा गया है; {responsible} देखेंगे। ऐप को नया करें।',
    en: 'The server did not understand this. It is kept whole; {responsible} will look. Update the app.',
  },
  door_unknown: {
    hi: 'यह घर अभी सर्वर पर नहीं पहुँचा। घर पहुँचते ही यह अपने-आप जुड़ जाएगा।',
    en: 'The door has not reached the server yet. This is applied by itself when it does.',
  },
  id_taken: {
    hi: 'इसी पहचान से कुछ और दर्ज है। काम रखा गया है; {responsible} देखेंगे।',
    en: 'Something else has the same identity. The work is kept; {responsible} will look.',
  },
  consent_ended: {
    hi: 'नाम रखने की सहमति पहुँचने से पहले ख़त्म हो गई, इसलिए नाम दर्ज नहीं हुआ।',
    en: 'The consent for the name ended before it arrived, so the name was not entered.',
  },
  too_large: {
    hi: 'यह बहुत बड़ा है और भेजा नहीं जा सका। यह इसी फ़ोन पर है: नोट छोटा करके सुधारें।',
    en: 'This is too large to be sent. It is on this phone only: correct it with a shorter note.',
  },
  request_refused: {
    hi: 'सर्वर ने इसे लेने से मना किया। यह इसी फ़ोन पर है; ऐप नया करके फिर भेजें।',
    en: 'The server refused to take this. It is on this phone only; update the app and send again.',
  },
  somebody: { hi: 'ज़िम्मेदार पदाधिकारी', en: 'the person responsible' },
});
