import { words } from '../words.ts';

/** Forms for the door, and what a person reads while filling one in. */
export const forms = words({
  mark: { hi: '(ज़रूरी)', en: '(needed)' },
  required: { hi: 'इसका उत्तर ज़रूरी है।', en: 'This needs an answer.' },
  constraint: { hi: 'यह उत्तर ठीक नहीं लगता।', en: 'This answer does not fit.' },
  not_valid: { hi: 'इस रूप में उत्तर नहीं चलेगा।', en: 'The answer is not in the right form.' },
  choice_unknown: { hi: 'सूची में से चुनें।', en: 'Choose from the list.' },
  too_long: { hi: 'उत्तर बहुत लंबा है।', en: 'The answer is too long.' },
  question_unknown: {
    hi: 'फ़ॉर्म में ऐसा प्रश्न नहीं है।',
    en: 'The form has no such question.',
  },
});
