import type { ProblemCode } from '$generated/problems.ts';
import type { ClientCode } from '$platform/problem.ts';
import type { Text } from '../say.ts';
import { paperProblems } from './paper-problems.ts';

/** What a person reads for each refusal. A code without words does not compile. */
export const problemWords: Record<ProblemCode | ClientCode, Text> = {
  offline: {
    hi: 'इंटरनेट नहीं मिल रहा। आपने जो लिखा वह यहीं है; जुड़ने पर फिर कोशिश करें।',
    en: 'No internet. What you typed is still here; try again when you are connected.',
  },
  unknown: {
    hi: 'सर्वर से ठीक जवाब नहीं मिला। थोड़ी देर में फिर कोशिश करें।',
    en: 'The server did not answer properly. Try again in a while.',
  },
  invalid_input: { hi: 'कुछ जानकारी ठीक करनी है।', en: 'Something needs to be corrected.' },
  not_readable: {
    hi: 'सर्वर यह नहीं पढ़ सका। पन्ना फिर खोलकर कोशिश करें।',
    en: 'The server could not read this. Open the page again and try.',
  },
  not_found: {
    hi: 'यह नहीं मिला, या आपके काम के दायरे में नहीं है।',
    en: 'This was not found, or is outside your area of work.',
  },
  method_not_allowed: { hi: 'यह काम यहाँ नहीं होता।', en: 'This cannot be done here.' },
  media_type_not_supported: {
    hi: 'इस तरह की फ़ाइल नहीं ली जाती।',
    en: 'This kind of file is not taken.',
  },
  too_large: { hi: 'यह बहुत बड़ा है।', en: 'This is too large.' },
  refused_by_a_rule: { hi: 'नियम इसकी अनुमति नहीं देता।', en: 'A rule does not allow this.' },
  unexpected: {
    hi: 'हमारी ओर से गड़बड़ी हुई। थोड़ी देर में फिर कोशिश करें।',
    en: 'Something went wrong on our side. Try again in a while.',
  },
  sign_in_required: { hi: 'पहले साइन इन करें।', en: 'Sign in first.' },
  code_wrong: { hi: 'कोड सही नहीं है। फिर से देखकर लिखें।', en: 'The code is wrong. Look again.' },
  code_expired: {
    hi: 'यह कोड पुराना हो गया या काम में आ चुका। नया कोड मँगाएँ।',
    en: 'This code is too old or was used. Ask for a new one.',
  },
  other_device: {
    hi: 'कोड उसी फ़ोन पर लिखें जिससे मँगाया था।',
    en: 'Type the code on the device that asked for it.',
  },
  too_many_attempts: {
    hi: 'बहुत बार कोशिश हो चुकी। थोड़ा रुककर फिर करें।',
    en: 'Too many tries. Wait a little and try again.',
  },
  not_permitted: { hi: 'आपके पद में यह अधिकार नहीं है।', en: 'Your post does not allow this.' },
  not_from_the_app: { hi: 'पन्ना फिर खोलकर कोशिश करें।', en: 'Open the page again and try.' },
  unit_unknown: {
    hi: 'यह इकाई नहीं मिली, या आपके काम के दायरे में नहीं है।',
    en: 'This unit was not found, or is outside your area of work.',
  },
  session_unknown: { hi: 'यह साइन-इन पहले ही बंद है।', en: 'This sign-in has already ended.' },
  passkey_unknown: { hi: 'यह पासकी नहीं मिली।', en: 'This passkey was not found.' },
  passkey_refused: {
    hi: 'पासकी नहीं मानी गई। फिर कोशिश करें या कोड से साइन इन करें।',
    en: 'The passkey was refused. Try again or sign in with a code.',
  },
  phone_already_joined: { hi: 'यह नंबर पहले से सदस्य है।', en: 'This number has already joined.' },
  text_messages_not_configured: {
    hi: 'अभी SMS नहीं जा सकते। पासकी से साइन इन करें या बाद में आएँ।',
    en: 'Text messages cannot be sent now. Use a passkey or come back later.',
  },
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
  number_blocked: {
    hi: 'इस नंबर के मालिक ने कहा है कि जुड़ना उन्होंने नहीं किया। कोई और इसे नहीं जोड़ सकता; वे चाहें तो अपने फ़ोन से स्वयं खोल सकते हैं।',
    en: 'The owner of this number said that joining was not their act. Nobody else can enrol it; they can open it again from their own phone.',
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
  not_eligible: {
    hi: 'आपके बताए अनुसार यह पद अभी नियमों में नहीं बैठता। जिन्होंने नाम दिया उनसे बात करें।',
    en: 'By what you have told us, the rules do not allow this post now. Talk to whoever appointed you.',
  },
  text_message_not_sent: {
    hi: 'संदेश अभी नहीं भेजा जा सका। थोड़ी देर में फिर करें।',
    en: 'The message could not be sent now. Try again in a while.',
  },
  webhook_not_configured: {
    hi: 'यहाँ संदेश लेने की व्यवस्था अभी नहीं है।',
    en: 'This installation does not take messages here.',
  },
  webhook_not_signed: {
    hi: 'इस संदेश पर सही हस्ताक्षर नहीं है।',
    en: 'This message does not carry a valid signature.',
  },
  sign_out_first: {
    hi: 'इस फ़ोन पर कोई साइन इन है। कोड उसी का फ़ोन लेता है जिसे वह आया। पहले साइन आउट करें।',
    en: 'Somebody is signed in on this phone. A code is typed by its owner on their own phone. Sign out first.',
  },
  member_unknown: {
    hi: 'यह सदस्य नहीं मिले, या आपके काम के दायरे में नहीं हैं।',
    en: 'This member was not found, or is outside your area of work.',
  },
  file_too_large: {
    hi: 'फ़ाइल बहुत बड़ी है। सीमा {limit_bytes} है।',
    en: 'The file is too large. The limit is {limit_bytes}.',
  },
  file_inflates_too_much: {
    hi: 'खोलने पर फ़ाइल असामान्य रूप से बड़ी हो जाती है, इसलिए नहीं ली गई।',
    en: 'Unpacked, the file grows suspiciously large, so it was refused.',
  },
  not_a_table: {
    hi: 'यह तालिका नहीं है। CSV, CSV.GZ या XLSX फ़ाइल लाएँ।',
    en: 'This is not a table. Bring a CSV, CSV.GZ or XLSX file.',
  },
  wrong_encoding: {
    hi: 'अक्षर ठीक से नहीं पढ़े जाते। फ़ाइल को UTF-8 में सहेजकर फिर लाएँ।',
    en: 'The letters cannot be read. Save the file as UTF-8 and bring it again.',
  },
  file_empty: { hi: 'फ़ाइल खाली है।', en: 'The file is empty.' },
  row_too_long: {
    hi: 'पंक्ति {line} बहुत लंबी है: शायद कोई उद्धरण-चिह्न बंद नहीं हुआ।',
    en: 'Line {line} is too long: probably a quotation mark that is never closed.',
  },
  column_missing: {
    hi: 'ये शीर्षक नहीं मिले: {columns}। नीचे बताएँ कि फ़ाइल में इनका क्या नाम है।',
    en: 'These headings were not found: {columns}. Say what the file calls them.',
  },
  column_unknown: {
    hi: 'फ़ाइल में "{column}" नाम का शीर्षक नहीं है।',
    en: 'The file has no heading “{column}”.',
  },
  too_many_rows: {
    hi: 'पंक्तियाँ बहुत हैं। सीमा {limit_rows} है।',
    en: 'There are too many rows. The limit is {limit_rows}.',
  },
  nothing_accepted: {
    hi: 'एक भी पंक्ति लेने योग्य नहीं थी। कारण नीचे हैं।',
    en: 'Not one row could be taken. The reasons are below.',
  },
  upload_interrupted: {
    hi: 'फ़ाइल पूरी नहीं पहुँची। फिर भेजें।',
    en: 'The file did not arrive whole. Send it again.',
  },
  import_not_ready: {
    hi: 'यह आयात अभी इस काम के लिए तैयार नहीं है।',
    en: 'This import is not ready for that.',
  },
  import_file_gone: {
    hi: 'भेजी हुई फ़ाइल अब नहीं है। उसे फिर लाएँ।',
    en: 'The file that was sent is no longer here. Bring it again.',
  },
  invitation_unknown: { hi: 'यह न्योता नहीं मिला।', en: 'This invitation was not found.' },
  already_signed_in: { hi: 'आप पहले से साइन इन हैं।', en: 'You are already signed in.' },
  withdrawal_is_leaving: {
    hi: 'सदस्यता की सहमति वापस लेना संगठन छोड़ना है। इसके लिए “मेरी जानकारी मिटाएँ” चुनें।',
    en: 'To withdraw consent to membership is to leave. Choose “Erase my data” for that.',
  },
  ...paperProblems,
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
  slip_unknown: {
    hi: 'यह पर्ची नहीं मिली, या आपको दिखाई नहीं जा सकती।',
    en: 'This slip was not found, or is not yours to see.',
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
  pair_unknown: { hi: 'यह जोड़ा नहीं मिला।', en: 'This pair was not found.' },
  merge_unknown: {
    hi: 'इसे अब अलग नहीं किया जा सकता: तीस दिन बीत गए या रिकॉर्ड मिट गया।',
    en: 'This can no longer be undone: thirty days are over, or the record was erased.',
  },
  merge_is_own: {
    hi: 'अपना रिकॉर्ड कोई स्वयं नहीं मिलाता। किसी और पदाधिकारी से कहें।',
    en: 'Nobody merges their own record. Ask another office-bearer.',
  },
  backup_file_missing: {
    hi: 'यह बैकअप फ़ाइल नहीं मिली।',
    en: 'This backup file was not found.',
  },
  backup_file_exists: {
    hi: 'इस नाम की फ़ाइल पहले से है।',
    en: 'There is a file of this name already.',
  },
  backup_damaged: {
    hi: 'यह बैकअप अधूरा या बदला हुआ है।',
    en: 'This backup is not whole or was changed.',
  },
  key_file_missing: {
    hi: 'कुंजी-फ़ाइल नहीं मिली।',
    en: 'The key file was not found.',
  },
  key_file_older: {
    hi: 'कुंजी-फ़ाइल बैकअप से पुरानी है।',
    en: 'The key file is older than the backup.',
  },
  other_master_key: {
    hi: 'यह दूसरी मुख्य कुंजी से बना है।',
    en: 'This was made with another master key.',
  },
  other_migration: {
    hi: 'बैकअप प्रोग्राम के दूसरे संस्करण का है ({backup}, यहाँ {program})।',
    en: 'The backup is of another version of the program ({backup}, here {program}).',
  },
  database_not_empty: {
    hi: 'डेटाबेस ख़ाली नहीं है।',
    en: 'The database is not empty.',
  },
  restored_not_whole: {
    hi: 'बैकअप से वापस लाई गई जानकारी पूरी नहीं निकली; कुछ नहीं बदला।',
    en: 'What was read back was not whole; nothing was changed.',
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
};
