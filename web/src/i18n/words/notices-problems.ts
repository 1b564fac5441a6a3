import { words } from '../words.ts';

/** What a person reads when streams, push messages or the summary by mail refuse. */
export const noticesProblems = words({
  digest_link_unknown: {
    hi: 'यह कड़ी अब काम नहीं करती। ऐप में फिर से माँगें।',
    en: 'This link no longer works. Ask again in the app.',
  },
  mail_not_set_up: {
    hi: 'यहाँ से मेल नहीं भेजी जाती।',
    en: 'No mail is sent from here.',
  },
  mail_not_sent: {
    hi: 'मेल अभी नहीं भेजी जा सकी। कुछ देर बाद फिर कोशिश करें।',
    en: 'The mail could not be sent now. Try again in a while.',
  },
  push_subscription_unknown: {
    hi: 'इस फ़ोन पर सूचनाएँ चालू नहीं हैं।',
    en: 'Notifications are not switched on here.',
  },
  push_endpoint_not_allowed: {
    hi: 'इस सूचना सेवा का पता नहीं चल सकता।',
    en: 'The address of this push service cannot be used.',
  },
  stream_unknown: { hi: 'ऐसी कोई धारा नहीं है।', en: 'There is no such stream.' },
  stream_without_tag: { hi: 'धारा का टैग नहीं बताया गया।', en: 'The tag of the stream is missing.' },
  stream_without_list: {
    hi: 'धारा की सूची नहीं बताई गई।',
    en: 'The list of the stream is missing.',
  },
  stream_from_elsewhere: {
    hi: 'दूसरी साइट के पन्ने से धारा नहीं सुनी जा सकती।',
    en: 'A page of another site cannot listen to the stream.',
  },
  stream_outside_the_scopes: {
    hi: 'इस ऐप को यह सुनने की अनुमति नहीं दी गई है।',
    en: 'This app has not been allowed to listen to that.',
  },
  too_many_streams: {
    hi: 'एक साथ बहुत सारी खिड़कियाँ खुली हैं। कुछ बंद करके फिर कोशिश करें।',
    en: 'Too many windows are open at once. Close some and try again.',
  },
});
