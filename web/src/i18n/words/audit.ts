import { words } from '../words.ts';

export const audit = words({
  title: { hi: 'किसने क्या किया', en: 'Who did what' },
  hint: {
    hi: 'हर काम यहाँ दर्ज होता है और बाद में बदला नहीं जा सकता।',
    en: 'Every act is recorded here and cannot be changed later.',
  },
  none: { hi: 'अभी कुछ दर्ज नहीं', en: 'Nothing recorded yet' },
  noneNext: {
    hi: 'पहली नियुक्ति, न्योता या आयात होते ही यहाँ दिखेगा।',
    en: 'The first appointment, invitation or import will show here.',
  },
  system: { hi: 'संगठन (स्वचालित)', en: 'Sangathan (automatic)' },
  member_joined: { hi: 'सदस्य बने', en: 'joined as a member' },
  joining_undone: { hi: 'सदस्यता वापस ली', en: 'undid the joining' },
  appointed: { hi: 'पद पर नियुक्त किया', en: 'appointed to a post' },
  accepted: { hi: 'पद स्वीकार किया', en: 'accepted the post' },
  declined: { hi: 'पद से मना किया', en: 'declined the post' },
  relieved: { hi: 'पदमुक्त किया', en: 'relieved of the post' },
  resigned: { hi: 'पद छोड़ा', en: 'resigned from the post' },
  holder_erased: {
    hi: 'सदस्यता मिटने से पद खाली हुआ',
    en: 'left the post empty: the member was erased',
  },
  member_left: { hi: 'सदस्यता छोड़ी', en: 'left the organisation' },
  invited_by_operator: { hi: 'संचालक ने जुड़ने का लिंक बनाया', en: 'the operator made an invitation' },
  appointed_by_operator: {
    hi: 'संचालक ने पद पर नियुक्त किया',
    en: 'the operator appointed to a post',
  },
  member_proven: { hi: 'सदस्यता की स्वयं पुष्टि की', en: 'confirmed the membership' },
  worker_marked: { hi: 'कार्यकर्ता बनाया', en: 'marked as a worker' },
  worker_unmarked: { hi: 'कार्यकर्ता का चिह्न हटाया', en: 'no longer marked as a worker' },
  member_moved: { hi: 'दूसरे बूथ में भेजा', en: 'moved to another booth' },
  booths_imported: { hi: 'बूथों की सूची लिखी', en: 'imported booths' },
  consent_withdrawn: { hi: 'एक सहमति वापस ली', en: 'withdrew a consent' },
  consent_given: { hi: 'एक सहमति फिर दी', en: 'gave a consent again' },
  card_key_made: { hi: 'कार्ड की नई कुंजी बनी', en: 'a new key for cards was made' },
  card_key_revoked: { hi: 'कार्ड की एक कुंजी रद्द हुई', en: 'a key for cards was revoked' },
  letter_issued: { hi: 'नियुक्ति पत्र जारी किया', en: 'issued a letter of appointment' },
  letters_issued: { hi: 'नियुक्ति पत्र जारी किए', en: 'issued letters of appointment' },
  letter_text_changed: { hi: 'नियुक्ति पत्र का पाठ बदला', en: 'changed the text of letters' },
});
