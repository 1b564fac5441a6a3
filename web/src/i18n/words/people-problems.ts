import { words } from '../words.ts';

/** What a person reads when something of people refuses. */
export const peopleProblems = words({
  number_blocked: {
    hi: 'इस नंबर के मालिक ने कहा है कि जुड़ना उन्होंने नहीं किया। कोई और इसे नहीं जोड़ सकता; वे चाहें तो अपने फ़ोन से स्वयं खोल सकते हैं।',
    en: 'The owner of this number said that joining was not their act. Nobody else can enrol it; they can open it again from their own phone.',
  },
  member_unknown: {
    hi: 'यह सदस्य नहीं मिले, या आपके काम के दायरे में नहीं हैं।',
    en: 'This member was not found, or is outside your area of work.',
  },
  withdrawal_is_leaving: {
    hi: 'सदस्यता की सहमति वापस लेना संगठन छोड़ना है। इसके लिए “मेरी जानकारी मिटाएँ” चुनें।',
    en: 'To withdraw consent to membership is to leave. Choose “Erase my data” for that.',
  },
  worker_by_own_act: {
    hi: 'कार्यकर्ता कोई स्वयं बनता है: अपने फ़ोन पर “मैं” में “मैं काम करूँगा” चुनकर।',
    en: 'People become workers by their own act: on their own phone, “I will work” under “Me”.',
  },
  worker_holds_post: {
    hi: 'जब तक आपके पास पद है, आप कार्यकर्ता हैं। पहले पद छोड़ें।',
    en: 'For as long as you hold a post you are a worker. Leave the post first.',
  },
  invitation_unknown: { hi: 'यह न्योता नहीं मिला।', en: 'This invitation was not found.' },
  already_signed_in: { hi: 'आप पहले से साइन इन हैं।', en: 'You are already signed in.' },
  slip_unknown: {
    hi: 'यह पर्ची नहीं मिली, या आपको दिखाई नहीं जा सकती।',
    en: 'This slip was not found, or is not yours to see.',
  },
  pair_unknown: {
    hi: 'यह जोड़ी नहीं मिली: शायद किसी ने अभी तय कर दिया, या दोनों आपके क्षेत्र में नहीं हैं।',
    en: 'This pair was not found: somebody may just have decided, or both are not within your area.',
  },
  merge_unknown: {
    hi: 'यह अब अलग नहीं हो सकता: तीस दिन बीत गए, या व्यक्ति चला गया।',
    en: 'This cannot be taken apart any more: thirty days are over, or the person has left.',
  },
  merge_id_taken: {
    hi: 'इसी पहचान से कोई और जोड़ी मिलाई जा चुकी है। पन्ना फिर खोलें।',
    en: 'Another pair was merged under this id. Open the page again.',
  },
  merge_is_own: {
    hi: 'अपना ही रिकॉर्ड आप नहीं मिला सकते। किसी और पदाधिकारी से कहें।',
    en: 'You cannot merge your own record. Ask another office-bearer.',
  },
  merge_keeps_the_number: {
    hi: 'वही रिकॉर्ड रहेगा जो अपने फ़ोन से साइन इन करता है।',
    en: 'The record that signs in with a phone of its own must stay.',
  },
  merged_again_since: {
    hi: 'यह रिकॉर्ड बाद में फिर मिलाया गया। पहले बाद वाला अलग करें।',
    en: 'This record was merged once more since. Take the later merge apart first.',
  },
  slip_id_taken: { hi: 'यह पर्ची पहले भेजी जा चुकी है।', en: 'This slip was sent before.' },
  witness_is_enterer: {
    hi: 'पर्ची लिखने वाला गवाह नहीं हो सकता। दो और सदस्यों से पुष्टि कराएँ।',
    en: 'Whoever entered the slip cannot witness it. Ask two other members.',
  },
  witness_not_proven: {
    hi: 'पहले अपनी सदस्यता की पुष्टि करें, फिर गवाही दें।',
    en: 'Confirm your own membership before you witness for others.',
  },
  slip_has_witnesses: {
    hi: 'दो गवाह पहले ही पुष्टि कर चुके हैं।',
    en: 'Two witnesses have confirmed already.',
  },
  slip_phone_joined: {
    hi: 'इस नंबर से कोई पहले ही जुड़ चुका है।',
    en: 'Somebody has joined with this number already.',
  },
  slip_phone_blocked: {
    hi: 'इस नंबर के मालिक ने कहा है कि उन्होंने जुड़ना नहीं चाहा। एक वर्ष तक यह नंबर कोई और नहीं जोड़ सकता।',
    en: 'The owner of this number said that they did not want to join. For a year nobody can enrol it.',
  },
  photo_not_readable: {
    hi: 'यह फ़ोटो नहीं पढ़ा जा सका। पर्ची का JPEG या PNG फ़ोटो लें।',
    en: 'This photo could not be read. Take a JPEG or PNG photo of the slip.',
  },
  photo_too_large: {
    hi: 'फ़ोटो बहुत बड़ा है; {most_bytes} से छोटा लें।',
    en: 'The photo is too large; take one below {most_bytes}.',
  },
  caller_is_involved: {
    hi: 'जिसने पर्ची लिखी या गवाही दी, वह यह फ़ोन नहीं करता। किसी और से कराएँ।',
    en: 'Whoever entered or witnessed the slip does not make this call. Ask somebody else.',
  },
  slip_not_yet_witnessed: {
    hi: 'अभी दो गवाहों की पुष्टि बाकी है।',
    en: 'Two witnesses have yet to confirm.',
  },
  credit_flag_unknown: { hi: 'यह संकेत नहीं मिला।', en: 'This flag was not found.' },
  credit_flag_decided: {
    hi: 'इस पर कोई और निर्णय ले चुका है।',
    en: 'Somebody has decided about this already.',
  },
  credits_are_own: {
    hi: 'अपने ही काम पर कोई स्वयं निर्णय नहीं लेता। ऊपर के पदाधिकारी से कहें।',
    en: 'Nobody decides on their own work. Ask an office-bearer above you.',
  },
  breach_unknown: { hi: 'ऐसा कोई उल्लंघन दर्ज नहीं मिला।', en: 'There is no such breach.' },
  breach_not_ready: {
    hi: 'प्रभावित लोगों की गिनती अभी चल रही है।',
    en: 'The affected are still being counted.',
  },
  breach_closed: { hi: 'यह उल्लंघन बंद हो चुका है।', en: 'This breach is closed.' },
  breach_not_done: {
    hi: 'पहले सब प्रभावित लोगों को बताएँ और बोर्ड को सूचना दर्ज करें।',
    en: 'First tell all affected and note the report to the Board.',
  },
});
