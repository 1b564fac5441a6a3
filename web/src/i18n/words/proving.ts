import { words } from '../words.ts';

export const proving = words({
  pingTitle: { hi: 'क्या आप अपने पद पर हैं?', en: 'Are you in your post?' },
  pingMore: {
    hi: 'हर महीने एक बार पूछा जाता है, ताकि सबको पता रहे कि पद पर सचमुच कोई है।',
    en: 'Asked once a month, so that all know that somebody is really there.',
  },
  pingDue: { hi: '{when} तक जवाब दें', en: 'Please answer by {when}' },
  pingUnproven: {
    hi: 'जवाब न मिलने से यह पद अभी सिद्ध में नहीं गिना जा रहा। आपके अधिकार वैसे ही हैं।',
    en: 'Without your answer this post is not counted as proven now. Your rights are as they were.',
  },
  pingYes: { hi: 'हाँ, मैं पद पर हूँ', en: 'Yes, I am' },
  pingNo: { hi: 'नहीं, पद छोड़ना है', en: 'No, I want to give it up' },
  pingThanks: { hi: 'धन्यवाद, जवाब दर्ज हुआ।', en: 'Thank you, your answer is recorded.' },

  unproven: { hi: 'जिन्होंने जवाब नहीं दिया', en: 'Who did not answer' },
  unprovenHint: {
    hi: 'इनके पद और अधिकार वैसे ही हैं, पर ये सिद्ध में नहीं गिने जाते। फ़ोन करके पूछें।',
    en: 'They keep their posts and rights, but are not counted as proven. Call and ask.',
  },
  unprovenNone: { hi: 'सबने जवाब दिया है', en: 'Everybody has answered' },
  unprovenNoneNext: {
    hi: 'किसी का जवाब न आए या फ़ोन-जाँच में बात न मिले तो नाम यहाँ दिखेगा।',
    en: 'Whoever stays silent, or fails a call-back, will show here.',
  },
  whyNoAnswer: { hi: '{when} से जवाब नहीं', en: 'No answer since {when}' },
  whyDenied: {
    hi: 'फ़ोन-जाँच में पद से इनकार, {when}',
    en: 'Denied the post in a call-back, {when}',
  },
  whyWrongNumber: { hi: 'फ़ोन-जाँच में ग़लत नंबर, {when}', en: 'Wrong number in a call-back, {when}' },
  erased: { hi: 'नाम मिटाया गया', en: 'erased' },

  rounds: { hi: 'फ़ोन-जाँच और भेंट-जाँच', en: 'Call-backs and checks' },
  roundsHint: {
    hi: 'लॉटरी से चुने पदाधिकारियों को फ़ोन करके पूछा जाता है कि पद सचमुच उनके पास है या नहीं, और लॉटरी से चुने घरों में पूछा जाता है कि कोई आया था या नहीं। इससे पूरी विधानसभा का सच ±5 अंक तक पता चलता है।',
    en: 'Holders drawn at random are called and asked whether the post is really theirs, and doors drawn at random are asked whether somebody was there. That tells the truth about a whole constituency to ±5 points.',
  },
  roundStart: { hi: 'नया दौर छापें', en: 'Publish a new round' },
  roundStartCommittees: { hi: 'समितियों का दौर छापें', en: 'Publish a round for committees' },
  roundStartMore: {
    hi: 'पहले बीज का हैश सबके सामने छपेगा। लॉटरी उसके कुछ मिनट बाद निकलेगी।',
    en: 'First the hash of the seed is published for all. The draw follows some minutes later.',
  },
  aboutCommittees: { hi: 'समितियाँ', en: 'Committees' },
  aboutVisits: { hi: 'घर-घर की भेंटें', en: 'Visits at doors' },
  roundStartVisits: { hi: 'भेंटों की जाँच का दौर छापें', en: 'Publish a round for visits' },
  toVisitChecks: { hi: 'जिन घरों में पूछना है', en: 'Doors to ask at' },
  roundWaiting: { hi: 'लॉटरी बाकी', en: 'Not drawn yet' },
  roundDrawFrom: { hi: 'लॉटरी {when} से निकाली जा सकती है', en: 'The draw is possible from {when}' },
  roundDraw: { hi: 'लॉटरी निकालें', en: 'Draw' },
  roundDrawn: { hi: 'लॉटरी {when} को निकली', en: 'Drawn {when}' },
  roundPublished: { hi: 'छपा {when}', en: 'Published {when}' },
  roundHash: { hi: 'बीज का हैश', en: 'Hash of the seed' },
  roundSeed: { hi: 'बीज', en: 'Seed' },
  roundPublic: { hi: 'सबके लिए खुला पन्ना', en: 'The public page' },
  roundFrame: { hi: 'जिस सूची से चुने गए', en: 'The list drawn from' },
  roundsNone: { hi: 'अभी कोई दौर नहीं', en: 'No round yet' },
  roundsNoneNext: {
    hi: 'दौर छापने का अधिकार ज़िले और प्रदेश के पदाधिकारियों को है।',
    en: 'Rounds are published by office-bearers of the district and the state.',
  },
  toCalls: { hi: 'फ़ोन की सूची', en: 'The list of calls' },
  callsOf: { hi: 'विधानसभा चुनें', en: 'Choose a constituency' },

  calls: { hi: 'फ़ोन की सूची', en: 'Calls to make' },
  callsDone: { hi: '{all} में {done} पूरे', en: '{done} of {all} done' },
  callsNone: { hi: 'इस विधानसभा में फ़ोन बाकी नहीं', en: 'No calls to make here' },
  callsNoneNext: {
    hi: 'लॉटरी निकलने पर सूची यहाँ दिखेगी।',
    en: 'The list appears here after a draw.',
  },
  callNext: { hi: 'अगला फ़ोन', en: 'Next call' },
  callPlace: { hi: 'क्रम {n}', en: 'No. {n}' },
  callShow: { hi: 'नाम और नंबर दिखाएँ', en: 'Show name and number' },
  callLook: {
    hi: 'नंबर देखना दर्ज होता है। यह व्यक्ति देख सकेगा कि किसने देखा।',
    en: 'Seeing the number is recorded. The person can read who saw it.',
  },
  callEnded: {
    hi: 'यह व्यक्ति अब इस पद पर नहीं है। नतीजा अपने-आप दर्ज हुआ।',
    en: 'This person no longer holds the post. The result was entered by itself.',
  },
  callTries: { hi: '{n} बार फ़ोन हो चुका', en: 'Called {n} times so far' },
  callAgainFrom: { hi: '{when} के बाद फिर करें', en: 'Try again after {when}' },
  script: { hi: 'क्या पूछें', en: 'What to ask' },
  script1: {
    hi: '“नमस्ते। मैं {organisation} से बोल रहा/रही हूँ। क्या मेरी बात {name} जी से हो रही है?”',
    en: '“Good day. I am calling from {organisation}. Am I speaking with {name}?”',
  },
  script2: {
    hi: '“क्या आप {unit} में {post} हैं?” जवाब का इंतज़ार करें, खुद कुछ न सुझाएँ।',
    en: '“Are you {post} at {unit}?” Wait for the answer and suggest none.',
  },
  script3: {
    hi: '“क्या यह पद आपने खुद स्वीकार किया था?” फिर धन्यवाद कहें। कोई कोड, आधार या वोट की बात न पूछें।',
    en: '“Did you accept this post yourself?” Then say thank you. Ask for no code, no Aadhaar, no vote.',
  },
  resultWhat: { hi: 'क्या जवाब मिला?', en: 'What was the answer?' },
  confirmed: { hi: 'हाँ, पद पर हैं', en: 'Yes, holds the post' },
  denied: { hi: 'नहीं, या पता ही नहीं', en: 'No, or knows of none' },
  wrong_number: { hi: 'ग़लत नंबर', en: 'Wrong number' },
  not_reached: { hi: 'बात नहीं हुई', en: 'Not reached' },
  post_ended: { hi: 'पद छूट चुका', en: 'Post had ended' },
  open: { hi: 'बाकी', en: 'open' },
  rechecked: { hi: 'दूसरी बार में मिले', en: 'found by a second call' },
  secondCall: {
    hi: 'पहली बार बात नहीं बनी थी। दूसरा फ़ोन पद को फिर सिद्ध कर सकता है, अनुमान नहीं बदलता।',
    en: 'The first call failed. A second one can prove the seat again; the estimate stays.',
  },
  estimate: { hi: 'फ़ोन-जाँच क्या कहती है', en: 'What the calls say' },
  estimateShare: { hi: '{share}% समितियाँ असली', en: '{share}% of committees are real' },
  estimateBetween: {
    hi: '100 में 95 बार सच {low}% और {high}% के बीच होता है।',
    en: '95 times in 100 the truth lies between {low}% and {high}%.',
  },
  estimateCalls: {
    hi: '{all} में {n} को फ़ोन हुआ, {confirmed} ने हाँ कहा।',
    en: '{n} of {all} called, {confirmed} said yes.',
  },
  estimateOf: {
    hi: '{all} में {n} विधानसभाओं की लॉटरी निकली, {committees} समितियाँ।',
    en: 'Drawn in {n} of {all} constituencies, {committees} committees.',
  },
  estimateMissing: {
    hi: 'जिनसे बात नहीं हुई ({n}) और जिनका पद छूट चुका था ({ended}), वे असली में नहीं गिने गए।',
    en: 'Those not reached ({n}) and those whose post had ended ({ended}) are not counted as real.',
  },
  estimateNone: { hi: 'यहाँ अभी फ़ोन-जाँच नहीं हुई', en: 'No call-backs here yet' },

  onPaper: { hi: 'काग़ज़ पर', en: 'On paper' },
  onPaperCount: { hi: 'काग़ज़ पर {n}', en: '{n} on paper' },
  onPaperTitle: { hi: 'यह समिति अभी काग़ज़ पर है', en: 'This committee exists on paper' },
  paperNobodyAccepted: {
    hi: '{when} से नियुक्ति है, किसी ने स्वीकार नहीं किया।',
    en: 'Appointed {when}, and nobody has accepted.',
  },
  paperNoAnswer: { hi: '{when} से किसी ने जवाब नहीं दिया।', en: 'Nobody has answered since {when}.' },
  paperCallBackFailed: {
    hi: 'फ़ोन-जाँच में पद से इनकार हुआ या नंबर ग़लत निकला ({when})।',
    en: 'In a call-back the post was denied or the number was wrong ({when}).',
  },
});
