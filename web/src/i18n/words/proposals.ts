import { words } from '../words.ts';

export const proposals = words({
  title: { hi: 'मंज़ूरी के लिए नाम', en: 'Names to approve' },
  waiting: { hi: 'आपकी मंज़ूरी का इंतज़ार', en: 'Waiting for your approval' },
  propose: { hi: '{name} का नाम भेजें', en: 'Put {name} forward' },
  proposeMeans: {
    hi: 'इस पद पर मंज़ूरी {post} देते हैं। मंज़ूरी मिलने पर ही प्रस्ताव {name} को जाएगा।',
    en: '{post} approves this post. Only then does the offer go to {name}.',
  },
  proposeMeansPlain: {
    hi: 'इस पद पर ऊपर से मंज़ूरी लगती है। मंज़ूरी मिलने पर ही प्रस्ताव {name} को जाएगा।',
    en: 'This post needs approval from above. Only then does the offer go to {name}.',
  },
  proposeWhy: { hi: 'यही नाम क्यों?', en: 'Why this person?' },
  proposed: { hi: '{name} का नाम भेज दिया गया', en: '{name} was put forward' },
  proposedNext: {
    hi: 'मंज़ूरी या मनाही का जवाब आपको "आज" पर दिखेगा।',
    en: 'You will see the answer under Today.',
  },
  by: { hi: '{name} ने भेजा, {when}', en: 'From {name}, {when}' },
  approve: { hi: 'मंज़ूर करें', en: 'Approve' },
  refuse: { hi: 'मना करें', en: 'Refuse' },
  refuseWhy: { hi: 'मना करने का कारण', en: 'Reason for refusing' },
  refuseHint: { hi: 'नाम भेजने वाले इसे पढ़ेंगे।', en: 'Whoever put the name forward will read it.' },
  withdraw: { hi: 'नाम वापस लें', en: 'Take back' },
  stillWaiting: { hi: 'मंज़ूरी बाकी', en: 'Waits for approval' },
  approved: { hi: 'मंज़ूर हुआ', en: 'Approved' },
  refused: { hi: 'मना हुआ', en: 'Refused' },
  none: { hi: 'मंज़ूरी के लिए कोई नाम नहीं', en: 'No names wait for approval' },
  noneNext: {
    hi: 'जब कोई पद के लिए नाम भेजेगा जिस पर मंज़ूरी लगती है, वह यहाँ दिखेगा।',
    en: 'Names for posts that need approval will show here.',
  },
  gone: { hi: 'अब सदस्य नहीं', en: 'No longer a member' },
});
