import { words } from '../words.ts';

/** What is said among few. */
export const talks = words({
  hint: {
    hi: 'जो कुछ गिने-चुने लोगों के बीच लिखा गया। इसे वही पढ़ सकते हैं जिनका नाम उसमें है।',
    en: 'What was written among few. Only those named in it can read it.',
  },
  none: { hi: 'अभी कोई आपसी बात नहीं', en: 'No conversations yet' },
  noneNext: {
    hi: 'किसी को खोजें, उनका पन्ना खोलें और “केवल इन्हें लिखें” दबाएँ। जो आपको अकेले लिखें, वे भी यहाँ मिलेंगे।',
    en: 'Find somebody, open their page and press “Write to them alone”. Whoever writes to you alone is found here too.',
  },
  youSaid: { hi: 'आप: {text}', en: 'You: {text}' },
  onlyYou: { hi: 'केवल आप', en: 'Only you' },
  unread: { hi: 'नया', en: 'New' },
  remove: { hi: 'बातचीत हटाएँ', en: 'Remove the conversation' },
  removeOf: { hi: '{names} से बातचीत हटाएँ', en: 'Remove the conversation with {names}' },
  removeSure: {
    hi: '{names} से हुई बातें आपकी सूची से हट जाएँगी; उनके पास रहेंगी। वे फिर लिखेंगे, तो बातचीत यहाँ लौट आएगी।',
    en: 'What was said with {names} leaves your list and stays with them. When they write again, it comes back here.',
  },
});
