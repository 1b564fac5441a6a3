import { words } from '../words.ts';

/** What a person reads when something of strength refuses. */
export const strengthProblems = words({
  round_unknown: { hi: 'जाँच का यह दौर नहीं मिला।', en: 'This round was not found.' },
  round_already_published: {
    hi: 'एक दौर पहले से छपा है। पहले उसकी लॉटरी निकालें।',
    en: 'A round is published already. Draw that one first.',
  },
  round_too_soon_to_draw: {
    hi: 'हैश अभी-अभी छपा है। कुछ मिनट बाद लॉटरी निकालें।',
    en: 'The hash was published a moment ago. Draw in a few minutes.',
  },
  round_without_constituency: {
    hi: 'फ़ोन-जाँच विधानसभा या उससे ऊपर से शुरू होती है।',
    en: 'Call-backs begin at a constituency or above.',
  },
  visit_check_unknown: {
    hi: 'यह घर जाँच की सूची में नहीं है।',
    en: 'This door is not on the list of checks.',
  },
  visit_check_concluded: {
    hi: 'इस घर का नतीजा पहले ही दर्ज है।',
    en: 'The result of this door is already entered.',
  },
  visit_check_too_soon: {
    hi: 'थोड़ी देर पहले ही यहाँ कोई नहीं मिला था। बाद में फिर जाएँ।',
    en: 'Nobody was there a short while ago. Try again later.',
  },
  visit_check_attempt_known: {
    hi: 'यह नतीजा किसी और जवाब के साथ पहले आ चुका है।',
    en: 'This result has come before with another answer.',
  },
  checker_was_the_visitor: {
    hi: 'यह भेंट आपकी ही है। कोई और पूछे।',
    en: 'This visit is your own. Somebody else must ask.',
  },
  checker_holds_a_post_in_the_booth: {
    hi: 'आपका पद इसी बूथ में है। बूथ के बाहर का कोई पूछे।',
    en: 'You hold a post of this booth. Somebody from outside it must ask.',
  },
  call_unknown: { hi: 'यह फ़ोन सूची में नहीं है।', en: 'This call is not on the list.' },
  call_concluded: {
    hi: 'इस फ़ोन का नतीजा कोई और लिख चुका है।',
    en: 'Somebody has already entered the result of this call.',
  },
  call_too_soon: {
    hi: 'अभी-अभी फ़ोन किया गया था। कुछ घंटे बाद फिर करें।',
    en: 'This number was called a short while ago. Try again in a few hours.',
  },
  call_attempt_known: {
    hi: 'यह नतीजा पहले ही पहुँच चुका है।',
    en: 'This result has already arrived.',
  },
  caller_called_before: {
    hi: 'दूसरी बार फ़ोन कोई और करे, जिसने पहले न किया हो।',
    en: 'The second call is made by somebody else than the first.',
  },
  caller_holds_a_post_here: {
    hi: 'इस विधानसभा में आपका पद है, इसलिए यहाँ की जाँच कोई और करेगा।',
    en: 'You hold a post in this constituency, so somebody else makes the calls here.',
  },
});
