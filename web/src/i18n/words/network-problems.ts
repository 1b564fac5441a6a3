import { words } from '../words.ts';

/** What a person reads when something of the network refuses. */
export const networkProblems = words({
  account_unknown: { hi: 'यह खाता नहीं मिला।', en: 'This account was not found.' },
  handle_not_free: {
    hi: 'यह नाम नहीं मिल सकता: वह लिया जा चुका है, या आपने तीस दिन के भीतर नाम बदला है।',
    en: 'This handle is not to be had: it is taken, or you changed yours within thirty days.',
  },
  oneself: { hi: 'यह अपने साथ नहीं हो सकता।', en: 'Not with oneself.' },
  blocked: { hi: 'आप में से एक ने दूसरे को रोका है।', en: 'One of you has blocked the other.' },
  request_unknown: { hi: 'ऐसा कोई अनुरोध नहीं है।', en: 'There is no such request.' },
  follow_first: { hi: 'पहले उन्हें फ़ॉलो करें।', en: 'Follow them first.' },
  account_suspended: {
    hi: 'आपको नेटवर्क से रोका गया है। कारण और अपील “मैं” में देखें।',
    en: 'You are suspended from the network. The reason, and your appeal, are under “Me”.',
  },
  too_many_follows: {
    hi: 'एक घंटे में इतने लोगों को फ़ॉलो नहीं कर सकते। बाद में करें।',
    en: 'That many people cannot be followed within an hour. Try later.',
  },
  status_too_many_links: {
    hi: 'नए सदस्य एक संदेश में अधिक से अधिक {most} लिंक दे सकते हैं।',
    en: 'New members may put at most {most} link into a status.',
  },
  text_refused: {
    hi: 'ये शब्द अभी नहीं लिखे जा सकते। {hint}',
    en: 'These words cannot be written now. {hint}',
  },
  text_rule_unknown: { hi: 'यह नियम नहीं मिला।', en: 'This rule was not found.' },
  report_unknown: { hi: 'यह शिकायत नहीं मिली।', en: 'This report was not found.' },
  report_of_oneself: { hi: 'अपनी शिकायत नहीं की जाती।', en: 'Nobody reports themselves.' },
  status_of_another: {
    hi: 'यह संदेश उस खाते का नहीं है।',
    en: 'This status is not of that account.',
  },
  too_many_reports: {
    hi: 'आज बहुत शिकायतें हो चुकीं। कल फिर करें।',
    en: 'That is enough reports for today. Try again tomorrow.',
  },
  report_not_open: {
    hi: 'इस पर किसी ने फ़ैसला कर दिया है। पन्ना फिर से खोलें।',
    en: 'Somebody has decided it meanwhile. Open the page again.',
  },
  measure_unknown: { hi: 'यह कार्रवाई नहीं मिली।', en: 'This measure was not found.' },
  measure_lifted: { hi: 'यह कार्रवाई वापस ली जा चुकी है।', en: 'This measure has been taken back.' },
  not_yours_to_moderate: {
    hi: 'अपने ऊपर या अपने से ऊँचे पद पर कार्रवाई नहीं की जा सकती। ऊपर के संचालक करेंगे।',
    en: 'Nobody acts on themselves or on a post that is not below theirs. Moderators above will.',
  },
  unit_not_to_restrain: {
    hi: 'इकाई का खाता नहीं रोका जाता; उसके पदाधिकारियों से बात करें।',
    en: 'A unit is not restrained; it is put right through its office-bearers.',
  },
  already_appealed: { hi: 'आप अपील कर चुके हैं।', en: 'You have appealed already.' },
  no_appeal_open: { hi: 'कोई खुली अपील नहीं है।', en: 'There is no open appeal.' },
  answer_of_another: {
    hi: 'जिसने कार्रवाई की, वह अपील नहीं सुनता। कोई और जवाब देगा।',
    en: 'Whoever took the measure does not answer the appeal. Somebody else will.',
  },
  filter_unknown: { hi: 'यह फ़िल्टर नहीं मिला।', en: 'This filter was not found.' },
  too_many_filters: { hi: 'अधिक से अधिक {most} हो सकते हैं।', en: 'At most {most} are possible.' },
  announcement_unknown: { hi: 'यह घोषणा नहीं मिली।', en: 'This announcement was not found.' },
  not_an_emoji: { hi: 'एक ही चिह्न चुनें, जैसे 👍।', en: 'Choose one sign, such as 👍.' },
  too_many_reactions: {
    hi: 'इस घोषणा पर और तरह के चिह्न नहीं लग सकते।',
    en: 'No further kinds of signs fit this announcement.',
  },
  not_done_here: { hi: 'यह यहाँ नहीं होता।', en: 'This is not done here.' },
  status_unknown: { hi: 'यह संदेश नहीं मिला।', en: 'This status was not found.' },
  status_empty: { hi: 'संदेश ख़ाली है।', en: 'The status is empty.' },
  status_too_long: {
    hi: 'संदेश में {length} अक्षर हैं; अधिक से अधिक {most} हो सकते हैं।',
    en: 'The status has {length} characters; at most {most} are taken.',
  },
  status_too_many_mentions: {
    hi: 'एक संदेश में अधिक से अधिक {most} नाम। सबको लिखने के लिए इकाई का नाम लिखें।',
    en: 'At most {most} names in a status. To write to many, mention their unit.',
  },
  status_visibility_not_known: {
    hi: 'यह नहीं समझा कि संदेश किसके लिए है।',
    en: 'For whom the status is was not understood.',
  },
  not_your_status: { hi: 'यह संदेश आपका नहीं है।', en: 'This status is not yours.' },
  may_not_address_unit: { hi: 'आप इस इकाई को नहीं लिख सकते।', en: 'You may not write to this unit.' },
  may_not_speak_as_unit: {
    hi: 'आप इस इकाई की ओर से नहीं बोल सकते।',
    en: 'You may not speak as this unit.',
  },
  status_not_to_boost: { hi: 'यह संदेश आगे नहीं बढ़ाया जा सकता।', en: 'This status cannot be boosted.' },
  status_not_to_share: {
    hi: 'बाहर केवल सार्वजनिक संदेश जाते हैं: इकाइयों के, या आपके अपने।',
    en: 'Only public statuses go out: those of units, or your own.',
  },
  status_not_to_pin: {
    hi: 'केवल अपना खुला संदेश टाँका जा सकता है।',
    en: 'Only an open status of your own can be pinned.',
  },
  status_too_many_pins: {
    hi: 'अधिक से अधिक {most} संदेश टाँके जा सकते हैं।',
    en: 'At most {most} statuses can be pinned.',
  },
  too_many_statuses: {
    hi: 'आपने थोड़े समय में बहुत लिखा। कुछ देर बाद फिर लिखें।',
    en: 'You wrote much in a short time. Write again in a while.',
  },
  poll_unknown: { hi: 'यह सवाल नहीं मिला।', en: 'This question was not found.' },
  poll_ended: {
    hi: 'जवाब देने का समय पूरा हो चुका है।',
    en: 'The time for answering is over.',
  },
  poll_voted_before: {
    hi: 'आप जवाब दे चुके हैं। एक बार ही दिया जा सकता है।',
    en: 'You have answered already. One answers once.',
  },
  poll_own: {
    hi: 'अपने सवाल का जवाब आप नहीं दे सकते।',
    en: 'You cannot answer your own question.',
  },
  poll_choice_not_known: {
    hi: 'यह जवाब सवाल में नहीं है। फिर से चुनें।',
    en: 'This is not one of the answers. Choose again.',
  },
  scheduled_unknown: {
    hi: 'यह संदेश प्रतीक्षा में नहीं है; शायद जा चुका है।',
    en: 'This status does not wait any more; it may have gone.',
  },
  scheduled_before_merge: {
    hi: 'यह आपके दूसरे सदस्य-खाते पर लिखा गया था। देखकर नया समय चुनें, या हटा दें।',
    en: 'This was written under your other record. Look at it and choose a new time, or discard it.',
  },
  scheduled_time_not_valid: {
    hi: 'यह समय सही नहीं है। एक साल के भीतर का समय चुनें।',
    en: 'This is no valid time. Choose one within a year.',
  },
  scheduled_too_soon: {
    hi: 'कम से कम {minutes} मिनट बाद का समय चुनें।',
    en: 'Choose a time at least {minutes} minutes away.',
  },
  too_many_scheduled: {
    hi: 'अधिक से अधिक {most} संदेश प्रतीक्षा में रह सकते हैं।',
    en: 'At most {most} statuses can wait.',
  },
  notification_unknown: { hi: 'यह सूचना नहीं मिली।', en: 'This notification was not found.' },
  list_unknown: { hi: 'यह सूची नहीं मिली।', en: 'This list was not found.' },
  list_follows_from_home: {
    hi: 'यह सूची आपके बूथ और पदों से बनती है; इसे बदला नहीं जा सकता।',
    en: 'This list follows from your booth and posts; it cannot be changed.',
  },
  list_of_unknown_account: {
    hi: 'इनमें से एक खाता नहीं मिला।',
    en: 'One of these accounts was not found.',
  },
  media_unknown: { hi: 'यह फ़ाइल नहीं मिली।', en: 'This file was not found.' },
  media_in_use: {
    hi: 'यह फ़ाइल किसी संदेश में लगी है, इसलिए अलग से नहीं मिटती।',
    en: 'This file belongs to a status and is not deleted by itself.',
  },
  media_too_large: {
    hi: 'फ़ाइल बहुत बड़ी है: तस्वीर 16 MB तक, वीडियो या आवाज़ 40 MB तक।',
    en: 'The file is too large: pictures up to 16 MB, video or sound up to 40 MB.',
  },
  media_too_many_pixels: {
    hi: 'तस्वीर बहुत बड़ी है। इसे छोटा करके फिर भेजें।',
    en: 'The picture has too many pixels. Make it smaller and send it again.',
  },
  media_too_long: {
    hi: 'वीडियो या आवाज़ बहुत लंबी है। छोटा हिस्सा भेजें।',
    en: 'The video or sound is too long. Send a shorter part.',
  },
  too_many_media: {
    hi: 'एक संदेश में चार तस्वीरें, या एक वीडियो या आवाज़।',
    en: 'Four pictures in a status, or one video or sound.',
  },
  media_kind_not_taken: {
    hi: 'ऐसी फ़ाइल नहीं ली जाती। तस्वीर, वीडियो या आवाज़ भेजें।',
    en: 'A file of this kind is not taken. Send a picture, a video or a sound.',
  },
  media_not_readable: {
    hi: 'फ़ाइल ख़राब है या पूरी पढ़ी नहीं जा सकी। दूसरी फ़ाइल भेजें।',
    en: 'The file is damaged or cannot be read whole. Send another one.',
  },
});
