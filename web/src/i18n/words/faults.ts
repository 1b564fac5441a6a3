import type { FaultCode } from '$generated/problems.ts';
import type { Text } from '../say.ts';

/** What a person reads beside a field that is at fault. */
export const faultWords: Record<FaultCode, Text> = {
  required: { hi: 'यह भरना ज़रूरी है।', en: 'This is needed.' },
  not_valid: { hi: 'यह ठीक नहीं लगता।', en: 'This does not look right.' },
  too_long: { hi: 'यह बहुत लंबा है। छोटा करें।', en: 'This is too long. Shorten it.' },
  too_short: { hi: 'यह बहुत छोटा है।', en: 'This is too short.' },
  out_of_range: { hi: 'यह सीमा से बाहर है।', en: 'This is out of range.' },
  phone_not_valid: {
    hi: 'यह मोबाइल नंबर ठीक नहीं लगता। 10 अंक लिखें।',
    en: 'This does not look like a mobile number. Type its 10 digits.',
  },
  name_not_valid: { hi: 'नाम ठीक से लिखें।', en: 'Write the name properly.' },
  birth_year_not_valid: { hi: 'जन्म का वर्ष ठीक नहीं है।', en: 'The year of birth is not right.' },
  under_18: { hi: 'सदस्य की उम्र कम-से-कम 18 वर्ष हो।', en: 'A member must be at least 18.' },
  consent_required: { hi: 'सहमति देना ज़रूरी है।', en: 'Consent is needed.' },
  unit_not_found: { hi: 'यह इकाई नहीं मिली।', en: 'This unit was not found.' },
  not_a_booth: { hi: 'यह बूथ नहीं है।', en: 'This is not a booth.' },
};
