import { words } from '../words.ts';

/** What a person reads when something of appointments refuses. */
export const appointmentsProblems = words({
  appointment_unknown: { hi: 'यह नियुक्ति नहीं मिली।', en: 'This appointment was not found.' },
  member_unknown_here: {
    hi: 'यह सदस्य इस क्षेत्र का नहीं है, इसलिए यहाँ नियुक्त नहीं हो सकते।',
    en: 'This member does not belong to this area and cannot be appointed here.',
  },
  post_unknown: { hi: 'यह पद इस इकाई में नहीं होता।', en: 'This unit has no such post.' },
  post_has_holder: { hi: 'इस पद पर कोई पहले से है।', en: 'Somebody already holds this post.' },
  no_empty_seat: { hi: 'इस पद पर कोई स्थान खाली नहीं है।', en: 'No seat of this post is empty.' },
  member_holds_a_seat_here: {
    hi: 'ये सदस्य इस पद पर पहले से हैं।',
    en: 'This member already holds a seat of this post here.',
  },
  already_ended: { hi: 'यह नियुक्ति समाप्त हो चुकी है।', en: 'This appointment has already ended.' },
  already_accepted: { hi: 'यह पद स्वीकार हो चुका है।', en: 'This post was already accepted.' },
  id_taken: { hi: 'पन्ना फिर खोलकर कोशिश करें।', en: 'Open the page again and try.' },
  not_own_appointment: { hi: 'यह प्रस्ताव आपका नहीं है।', en: 'This offer is not yours.' },
  from_a_higher_unit: {
    hi: 'इस पद पर नियुक्ति ऊपर की इकाई करती है।',
    en: 'A higher unit appoints to this post.',
  },
  not_among_the_proposers: {
    hi: 'इस पद के लिए नाम वही दे सकते हैं जिन्हें नियम में चुना गया है।',
    en: 'Only the posts named in the rules may put forward somebody for this post.',
  },
  rules_broken: {
    hi: 'यह नियुक्ति पद के नियमों से मेल नहीं खाती।',
    en: 'This appointment breaks the rules of the post.',
  },
  override_from_a_higher_post: {
    hi: 'नियम से छूट केवल ऊपर के पदाधिकारी दे सकते हैं।',
    en: 'Only a higher post can set a rule aside.',
  },
  approval_needed: {
    hi: 'इस पद पर मंज़ूरी चाहिए: पहले नाम भेजें।',
    en: 'This post needs approval: put the name forward first.',
  },
  not_eligible: {
    hi: 'आपके बताए अनुसार यह पद अभी नियमों में नहीं बैठता। जिन्होंने नाम दिया उनसे बात करें।',
    en: 'By what you have told us, the rules do not allow this post now. Talk to whoever appointed you.',
  },
  proposal_unknown: { hi: 'यह नाम अब सूची में नहीं है।', en: 'This name is no longer put forward.' },
  already_proposed: {
    hi: 'यह नाम पहले से मंज़ूरी के लिए भेजा हुआ है।',
    en: 'This person is already put forward.',
  },
  already_decided: { hi: 'इस पर फ़ैसला हो चुका है।', en: 'This was already decided.' },
  no_approval_needed: {
    hi: 'आपको मंज़ूरी की ज़रूरत नहीं: सीधे नियुक्त करें।',
    en: 'You need no approval: appoint directly.',
  },
  not_the_approver: { hi: 'मंज़ूरी आपके पद से नहीं होती।', en: 'Your post does not approve this.' },
  post_version_taken: {
    hi: 'इस बीच किसी और ने यह पद बदल दिया। पन्ना फिर खोलें।',
    en: 'Somebody else changed this post meanwhile. Open the page again.',
  },
  seats_still_held: {
    hi: 'हटने वाले स्थानों पर अभी {holders} लोग हैं। पहले उन्हें पदमुक्त करें।',
    en: '{holders} people hold seats that would be gone. Relieve them first.',
  },
  post_is_counted: {
    hi: 'बोर्ड के आँकड़े इस पद से बनते हैं; यह बंद नहीं हो सकता।',
    en: 'The board counts this post; it cannot be retired.',
  },
  hand_over_unknown: {
    hi: 'यह नहीं मिला, या इसे पढ़ने का अधिकार आपके पास नहीं है।',
    en: 'This was not found, or is not yours to read.',
  },
  mentor_seat_not_offered: {
    hi: 'मार्गदर्शक बनने का प्रस्ताव नहीं भेजा गया था।',
    en: 'A mentor’s seat was not offered.',
  },
  mentor_offer_answered: {
    hi: 'इस प्रस्ताव का जवाब दिया जा चुका है।',
    en: 'This offer has been answered.',
  },
  not_mentor_here: {
    hi: 'यह काम केवल इस इकाई के मार्गदर्शक कर सकते हैं।',
    en: 'Only the mentor of this unit can do this.',
  },
  merge_posts_clash: {
    hi: 'दोनों रिकॉर्ड के पद एक साथ नहीं रह सकते। पहले एक रिकॉर्ड को उन पदों से मुक्त करें, फिर मिलाएँ।',
    en: 'The posts of both records cannot be held together. End those of one record first, then merge.',
  },
  merge_gives_rights: {
    hi: 'जाने वाले रिकॉर्ड के पास ऐसा पद है जिस पर आप नियुक्त नहीं कर सकते। उस रिकॉर्ड को रखें, या ऊपर के पदाधिकारी से कहें।',
    en: 'The record that goes has a post that you may not fill. Keep that record, or ask an office-bearer above.',
  },
});
