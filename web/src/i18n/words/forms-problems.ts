import { words } from '../words.ts';

/** Refusals of forms, spoken notes and turf. */
export const formsProblems = words({
  voice_note_unknown: {
    hi: 'ऐसा कोई बोला हुआ नोट नहीं है, या आप उसे नहीं सुन सकते।',
    en: 'There is no such spoken note, or you may not hear it.',
  },
  sound_not_readable: {
    hi: 'यह आवाज़ इस रूप में नहीं चलती। नोट फिर से बोलें।',
    en: 'This sound is in a form that is not understood. Speak the note again.',
  },
  sound_too_large: {
    hi: 'नोट बहुत बड़ा है: {most_bytes} तक हो।',
    en: 'The note is too large: at most {most_bytes}.',
  },
  sound_too_long: {
    hi: 'नोट बहुत लंबा है: {most_seconds} सेकंड तक बोलें।',
    en: 'The note is too long: at most {most_seconds} seconds.',
  },
  visit_not_here_yet: {
    hi: 'जिस भेंट का यह नोट है, वह अभी सर्वर पर नहीं आई। नोट फ़ोन में सुरक्षित है और बाद में जाएगा।',
    en: 'The visit of this note has not reached the server yet. The note is safe on the phone and goes later.',
  },
  voice_note_id_taken: {
    hi: 'इस पहचान से किसी और का नोट है।',
    en: 'Somebody else’s note has this id.',
  },
  too_many_voice_notes: {
    hi: 'आज के नोट पूरे हो गए। यह फ़ोन में सुरक्षित है और बाद में जाएगा।',
    en: 'That is all for today. The note is safe on the phone and goes later.',
  },
  form_unknown: { hi: 'ऐसा कोई फ़ॉर्म नहीं है।', en: 'There is no such form.' },
  form_id_taken: {
    hi: 'यह पहचान किसी और फ़ॉर्म की है।',
    en: 'This id belongs to another form.',
  },
  form_file_not_readable: {
    hi: 'यह Excel फ़ाइल (.xlsx या .xls) नहीं है, या ख़राब है।',
    en: 'This is no Excel file (.xlsx or .xls), or it is damaged.',
  },
  form_file_too_large: {
    hi: 'फ़ाइल बहुत बड़ी है: {limit_bytes} तक हो।',
    en: 'The file is too large: at most {limit_bytes}.',
  },
  form_has_faults: {
    hi: 'फ़ॉर्म में ग़लतियाँ हैं। पहले उन्हें सुधारकर फिर दें।',
    en: 'The form has faults. Correct them and give it again.',
  },
  answers_of_one_constituency: {
    hi: 'अलग-अलग उत्तर एक विधानसभा या उससे नीचे के ही मिलते हैं।',
    en: 'Single answers are given for one constituency or below only.',
  },
  turf_unknown: {
    hi: 'ऐसा कोई हिस्सा नहीं है, या आप उसे नहीं देख सकते।',
    en: 'There is no such turf, or you may not see it.',
  },
  turf_id_taken: { hi: 'यह पहचान किसी और हिस्से की है।', en: 'This id belongs to another turf.' },
  turf_ended: { hi: 'यह हिस्सा समाप्त हो चुका है।', en: 'This turf has ended.' },
  no_doors_left: {
    hi: 'यहाँ इतने घर नहीं बचे जो किसी के पास न हों।',
    en: 'Not enough doors are left here that nobody has.',
  },
  doors_given_meanwhile: {
    hi: 'इनमें से कोई घर इसी पल किसी और को दिया गया। फिर से करें।',
    en: 'Somebody was given one of these doors at the same moment. Do it again.',
  },
  chosen_by_the_constituency: {
    hi: 'यह विधानसभा या उससे ऊपर की इकाई तय करती है।',
    en: 'The constituency or a unit above it decides this.',
  },
});
