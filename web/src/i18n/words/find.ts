import { words } from '../words.ts';

/** Search over the network. */
export const find = words({
  title: { hi: 'खोजें', en: 'Search' },
  hint: { hi: 'नाम, @नाम, #विषय या शब्द', en: 'A name, @handle, #tag or words' },
  people: { hi: 'लोग और इकाइयाँ', en: 'People and units' },
  allPeople: { hi: 'सब दिखाएँ', en: 'Show all' },
  talkedOf: { hi: 'अभी चर्चा में', en: 'Talked of now' },
  tags: { hi: 'विषय', en: 'Tags' },
  first: { hi: 'क्या खोज रहे हैं?', en: 'What are you looking for?' },
  firstNext: {
    hi: 'नाम हिन्दी या अंग्रेज़ी में लिखें, या संदेशों का कोई शब्द: “सड़क” लिखने पर “सड़कों” भी मिलेगा। बूथ भी मिलेंगे, जैसे booth-320-112। वही संदेश दिखेंगे जो आप पढ़ सकते हैं।',
    en: 'Type a name in Hindi or English, or a word of a status: “road” finds “roads” too. Booths are found as well, such as booth-320-112. Only what you may read is shown.',
  },
  none: { hi: '“{q}” कहीं नहीं मिला', en: 'Nothing found for “{q}”' },
  noneNext: {
    hi: 'वर्तनी बदलकर देखें, या एक ही शब्द लिखें।',
    en: 'Try another spelling, or a single word.',
  },
});
