import { words } from '../words.ts';

/** Refusals of letters, forms and appointing in bulk. */
export const paperProblems = words({
  letter_not_issued: {
    hi: 'पत्र अभी जारी नहीं हुआ है। जिन्होंने नियुक्त किया, वे जारी करेंगे।',
    en: 'The letter has not been issued yet. Those who appoint issue it.',
  },
  no_letters: {
    hi: 'इस पद पर यहाँ कोई नियुक्त नहीं है।',
    en: 'Nobody is appointed to this post here.',
  },
  too_many_letters: {
    hi: 'एक PDF में 2,000 से ज़्यादा पत्र नहीं बनते। छोटी इकाई चुनें।',
    en: 'One PDF holds at most 2,000 letters. Choose a smaller unit.',
  },
  appointment_ended: {
    hi: 'यह नियुक्ति समाप्त हो चुकी है।',
    en: 'This appointment has ended.',
  },
  signature_not_a_picture: {
    hi: 'यह PNG या JPEG तस्वीर नहीं है।',
    en: 'This is not a PNG or JPEG picture.',
  },
  signature_too_large: {
    hi: 'तस्वीर बहुत बड़ी है। 2 MB तक की तस्वीर चुनें।',
    en: 'The picture is too large. Choose one of up to 2 MB.',
  },
  no_signature: { hi: 'अभी कोई हस्ताक्षर नहीं रखा है।', en: 'No signature is kept yet.' },
  template_changed_meanwhile: {
    hi: 'इस बीच किसी और ने पाठ बदल दिया। पन्ना फिर खोलें और अपना बदलाव फिर करें।',
    en: 'Somebody else changed the text meanwhile. Open the page again and redo your change.',
  },
  not_a_booth_level_agent: {
    hi: 'BLA-2 केवल बूथ लेवल एजेंट के लिए बनता है।',
    en: 'BLA-2 is made for a booth level agent only.',
  },
  agent_has_not_accepted: {
    hi: 'उन्होंने पद अभी स्वीकार नहीं किया है; उसके बाद ही प्रपत्र बनेगा।',
    en: 'They have not accepted the post yet; the form is made after that.',
  },
  agent_has_not_declared: {
    hi: 'एजेंट ने अभी नहीं बताया कि वे सरकारी सेवा में नहीं हैं।',
    en: 'The agent has not yet declared that they are not in government service.',
  },
  agent_not_elector_here: {
    hi: 'एजेंट ने बताया है कि वे किसी और भाग के मतदाता हैं। BLA उसी भाग का मतदाता होना चाहिए।',
    en: 'The agent declared to be an elector of another part. A BLA must be an elector of this part.',
  },
  agent_is_government_servant: {
    hi: 'सरकारी सेवक बूथ लेवल एजेंट नहीं हो सकते।',
    en: 'A government servant cannot be a booth level agent.',
  },
  not_an_appointing_post: {
    hi: 'BLA-1 केवल उस ज़िला या विधानसभा पदाधिकारी के लिए है जो नियुक्ति करते हैं।',
    en: 'BLA-1 is for office-bearers of a district or constituency who appoint.',
  },
});
