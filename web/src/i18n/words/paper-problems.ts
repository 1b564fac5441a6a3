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
  no_agent_is_ready: {
    hi: 'किसी एजेंट ने अभी स्वीकार और घोषणा दोनों नहीं कीं, इसलिए कोई फ़ॉर्म नहीं बना।',
    en: 'No agent has both accepted and declared yet, so there is no form to print.',
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
  batch_unknown: { hi: 'यह सूची नहीं मिली।', en: 'This list was not found.' },
  sheet_too_large: {
    hi: 'फ़ाइल बहुत बड़ी है। 4 MB तक की फ़ाइल दें।',
    en: 'The file is too large. Give one of up to 4 MB.',
  },
  sheet_not_a_table: {
    hi: 'यह Excel (.xlsx) या CSV सूची नहीं है।',
    en: 'This is not an Excel (.xlsx) or CSV list.',
  },
  sheet_not_utf8: {
    hi: 'CSV को UTF-8 में सहेजें, या Excel (.xlsx) फ़ाइल दें।',
    en: 'Save the CSV as UTF-8, or give an Excel (.xlsx) file.',
  },
  sheet_empty: { hi: 'सूची में कोई पंक्ति नहीं है।', en: 'The list has no lines.' },
  sheet_columns_missing: {
    hi: 'पहली पंक्ति में बूथ (या इकाई) और सदस्य (मोबाइल, संख्या या नाम) के शीर्षक नहीं मिले। ख़ाली सूची लेकर उसमें भरें।',
    en: 'The first line lacks headings for booth (or unit) and member (mobile, id or name). Fill the empty list.',
  },
  sheet_too_many_lines: {
    hi: 'एक सूची में 2,000 से ज़्यादा पंक्तियाँ नहीं। उसे बाँटें।',
    en: 'A list has at most 2,000 lines. Divide it.',
  },
  batch_undone: { hi: 'यह सूची वापस ली जा चुकी है।', en: 'This list was undone.' },
  batch_not_applied: {
    hi: 'इस सूची से अभी नियुक्ति नहीं हुई।',
    en: 'Nobody was appointed from this list yet.',
  },
  undo_too_late: {
    hi: '24 घंटे बीत गए; अब एक-एक करके पदमुक्त करें।',
    en: '24 hours have passed; relieve people one by one.',
  },
});
