import { words } from '../words.ts';

/** What a person reads when something of access refuses. */
export const accessProblems = words({
  sign_in_required: { hi: 'पहले साइन इन करें।', en: 'Sign in first.' },
  code_wrong: { hi: 'कोड सही नहीं है। फिर से देखकर लिखें।', en: 'The code is wrong. Look again.' },
  code_expired: {
    hi: 'यह कोड पुराना हो गया या काम में आ चुका। नया कोड मँगाएँ।',
    en: 'This code is too old or was used. Ask for a new one.',
  },
  other_device: {
    hi: 'कोड उसी फ़ोन पर लिखें जिससे मँगाया था।',
    en: 'Type the code on the device that asked for it.',
  },
  too_many_attempts: {
    hi: 'बहुत बार कोशिश हो चुकी। थोड़ा रुककर फिर करें।',
    en: 'Too many tries. Wait a little and try again.',
  },
  not_permitted: { hi: 'आपके पद में यह अधिकार नहीं है।', en: 'Your post does not allow this.' },
  not_from_the_app: { hi: 'पन्ना फिर खोलकर कोशिश करें।', en: 'Open the page again and try.' },
  unit_unknown: {
    hi: 'यह इकाई नहीं मिली, या आपके काम के दायरे में नहीं है।',
    en: 'This unit was not found, or is outside your area of work.',
  },
  outside_the_scopes: {
    hi: 'इस ऐप को इसकी अनुमति नहीं दी गई।',
    en: 'The app was not allowed to do this.',
  },
  member_required: {
    hi: 'इसके लिए किसी सदस्य का साइन-इन चाहिए।',
    en: 'This needs a member who is signed in.',
  },
  too_many_requests: {
    hi: 'बहुत जल्दी-जल्दी माँगा गया। कुछ मिनट रुकें।',
    en: 'Too many requests. Wait a few minutes.',
  },
  app_token_required: {
    hi: 'यह केवल जुड़ा हुआ ऐप पूछ सकता है।',
    en: 'Only a connected app may ask this.',
  },
  app_not_connected: { hi: 'यह ऐप अब जुड़ा नहीं है।', en: 'This app is no longer connected.' },
  consent_not_yours: {
    hi: 'यह पन्ना पुराना हो गया है। ऐप को दोबारा खोलें।',
    en: 'This page is too old. Open the app again.',
  },
  app_not_known: { hi: 'यह ऐप यहाँ दर्ज नहीं है।', en: 'This app is not registered here.' },
  redirect_not_registered: {
    hi: 'ऐप ऐसे पते पर ले जाना चाहता है जो उसने दर्ज नहीं कराया।',
    en: 'The app wants to lead to an address that it did not register.',
  },
  session_unknown: { hi: 'यह साइन-इन पहले ही बंद है।', en: 'This sign-in has already ended.' },
  passkey_unknown: { hi: 'यह पासकी नहीं मिली।', en: 'This passkey was not found.' },
  passkey_refused: {
    hi: 'पासकी नहीं मानी गई। फिर कोशिश करें या कोड से साइन इन करें।',
    en: 'The passkey was refused. Try again or sign in with a code.',
  },
  phone_already_joined: { hi: 'यह नंबर पहले से सदस्य है।', en: 'This number has already joined.' },
  text_messages_not_configured: {
    hi: 'अभी SMS नहीं जा सकते। पासकी से साइन इन करें या बाद में आएँ।',
    en: 'Text messages cannot be sent now. Use a passkey or come back later.',
  },
  sign_out_first: {
    hi: 'इस फ़ोन पर कोई साइन इन है। कोड उसी का फ़ोन लेता है जिसे वह आया। पहले साइन आउट करें।',
    en: 'Somebody is signed in on this phone. A code is typed by its owner on their own phone. Sign out first.',
  },
  text_message_not_sent: {
    hi: 'संदेश अभी नहीं भेजा जा सका। थोड़ी देर में फिर करें।',
    en: 'The message could not be sent now. Try again in a while.',
  },
  webhook_not_configured: {
    hi: 'यहाँ संदेश लेने की व्यवस्था अभी नहीं है।',
    en: 'This installation does not take messages here.',
  },
  webhook_not_signed: {
    hi: 'इस संदेश पर सही हस्ताक्षर नहीं है।',
    en: 'This message does not carry a valid signature.',
  },
});
