import { words } from '../words.ts';

/** A question below a status. */
export const poll = words({
  question: { hi: 'सवाल', en: 'Question' },
  several: { hi: 'एक से अधिक चुन सकते हैं', en: 'You may choose several' },
  vote: { hi: 'जवाब दें', en: 'Vote' },
  results: { hi: 'नतीजे देखें', en: 'See the result' },
  back: { hi: 'जवाब चुनें', en: 'Choose an answer' },
  voters: { hi: '{n} लोगों ने जवाब दिया', en: '{n} people answered' },
  oneVoter: { hi: '1 व्यक्ति ने जवाब दिया', en: '1 person answered' },
  nobody: { hi: 'अभी किसी ने जवाब नहीं दिया', en: 'Nobody has answered yet' },
  hidden: { hi: 'नतीजे अंत में दिखेंगे', en: 'The result shows at the end' },
  until: { hi: '{at} तक', en: 'until {at}' },
  ended: { hi: 'समय पूरा हुआ', en: 'ended' },
  mine: { hi: 'आपका जवाब', en: 'your answer' },
  saidPoll: {
    hi: '{who} का सवाल पूरा हुआ: नतीजे देखें',
    en: 'The question of {who} has ended: see the result',
  },
});
