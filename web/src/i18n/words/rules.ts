import { words } from '../words.ts';

/** What a broken rule says of one person and one post. */
export const brokenRules = words({
  seat_empty: {
    hi: 'यह स्थान अब नहीं है: पद में {seats} ही स्थान हैं।',
    en: 'There is no such seat: the post has {seats}.',
  },
  no_seat_yet: { hi: 'ये इस पद पर पहले से हैं।', en: 'Already holds a seat of this post.' },
  adult: { hi: 'उम्र 18 वर्ष से कम है।', en: 'Is under 18.' },
  minimum_age: {
    hi: 'उम्र {age} वर्ष है; इस पद के लिए कम-से-कम {least} वर्ष चाहिए।',
    en: 'Is {age}; this post asks for {least} at least.',
  },
  maximum_age: {
    hi: 'उम्र {age} वर्ष है; इस पद के लिए {most} वर्ष से ज़्यादा नहीं।',
    en: 'Is {age}; this post asks for {most} at most.',
  },
  term_limit: {
    hi: 'लगातार {begun} कार्यकाल हो चुके; सीमा {limit} है।',
    en: 'Has had {begun} terms in a row; the limit is {limit}.',
  },
  other_post: {
    hi: 'ये पहले से {post} ({unit}) हैं; दोनों पद साथ नहीं चलते।',
    en: 'Already is {post} ({unit}); the two cannot be held together.',
  },
  relatives: {
    hi: 'इस इकाई में इनके रिश्तेदार पद पर हैं।',
    en: 'A relative already holds a post in this unit.',
  },
  government_servant: { hi: 'ये सरकारी सेवा में हैं।', en: 'Is in government service.' },
  elector_here: { hi: 'ये इस क्षेत्र के मतदाता नहीं हैं।', en: 'Is not an elector of this area.' },
  wing_women: { hi: 'यह पद महिलाओं के लिए है।', en: 'This post is kept for women.' },
  wing_youth: {
    hi: 'यह पद युवाओं के लिए है: {most} वर्ष तक।',
    en: 'This post is kept for the young: up to {most}.',
  },
  quota_women: {
    hi: 'इस नियुक्ति से {seats} में {have} महिलाएँ होंगी; नियम {needed} का है और इतने स्थान बचेंगे नहीं।',
    en: 'This appointment makes it {have} women of {seats}; the rule needs {needed}, and too few seats would be left.',
  },
  quota_young: {
    hi: 'इस नियुक्ति से {seats} में {under} से कम उम्र के {have} होंगे; नियम {needed} का है और इतने स्थान बचेंगे नहीं।',
    en: 'This appointment makes it {have} under {under} of {seats}; the rule needs {needed}, and too few seats would be left.',
  },
});

/** Shares are said even when they are kept. */
export const keptRules = words({
  quota_women: {
    hi: 'इस नियुक्ति से {seats} में {have} महिलाएँ होंगी; नियम के हिसाब से {needed} चाहिए।',
    en: 'This appointment makes it {have} women of {seats}; the rule needs {needed}.',
  },
  quota_young: {
    hi: 'इस नियुक्ति से {seats} में {under} से कम उम्र के {have} होंगे; नियम के हिसाब से {needed} चाहिए।',
    en: 'This appointment makes it {have} under {under} of {seats}; the rule needs {needed}.',
  },
});

/** What only the person can say, and will be asked. */
export const askedRules = words({
  age: {
    hi: 'उम्र की शर्त जन्म के दिन पर टिकी है: स्वीकार करते समय इनसे तारीख पूछी जाएगी।',
    en: 'The age turns on the day of birth: they will be asked for it when they accept.',
  },
  relatives: {
    hi: 'इकाई में रिश्तेदार हैं या नहीं, यह इनसे पूछा जाएगा।',
    en: 'They will be asked whether a relative holds a post in the unit.',
  },
  government_servant: {
    hi: 'सरकारी सेवा में हैं या नहीं, यह इनसे पूछा जाएगा।',
    en: 'They will be asked whether they are in government service.',
  },
});

/** Why somebody stands where they stand in the list. */
export const placeReasons = words({
  women_missing: {
    hi: 'महिलाएँ कम हैं: {needed} चाहिए, अभी {have}',
    en: 'Women are missing: {needed} needed, {have} now',
  },
  young_missing: {
    hi: 'युवा कम हैं: {needed} चाहिए, अभी {have}',
    en: 'The young are missing: {needed} needed, {have} now',
  },
  elder: { hi: 'अनुभवी: 60 वर्ष या अधिक', en: 'Experienced: 60 or older' },
  same_booth: { hi: 'इसी बूथ से', en: 'Same booth' },
  neighbour_booth: { hi: 'बगल के बूथ से', en: 'Neighbouring booth' },
  same_sector: { hi: 'इसी सेक्टर से', en: 'Same sector' },
  same_constituency: { hi: 'इसी विधानसभा से', en: 'Same constituency' },
  brought_members: {
    hi: '{members} लोगों को जोड़ा, जो जाँच के बाद गिने गए',
    en: 'People brought in, counted after checks: {members}',
  },
  proven_posts: { hi: '{posts} पद स्वीकार करके निभाए', en: 'Posts accepted: {posts}' },
  worker: { hi: 'सक्रिय कार्यकर्ता', en: 'Active worker' },
  member_since: { hi: '{since} से सदस्य', en: 'Member since {since}' },
});

export const choosing = words({
  ranked: { hi: 'सुझाए गए नाम', en: 'Suggested' },
  rankedHow: {
    hi: 'क्रम ऐसे बना: पहले वे जिनकी समिति में कमी है, फिर जो पास रहते हैं, फिर जिन्होंने काम निभाया है।',
    en: 'The order: first those whom the body lacks, then who lives nearer, then who has proven themselves.',
  },
  rankedElders: {
    hi: 'क्रम ऐसे बना: पहले 60 वर्ष या अधिक के अनुभवी लोग, फिर जो पास रहते हैं, फिर जिन्होंने काम निभाया है।',
    en: 'The order: first those of 60 or older, then who lives nearer, then who has proven themselves.',
  },
  rankedNone: { hi: 'नियमों में बैठने वाला कोई नाम नहीं मिला', en: 'Nobody fits the rules' },
  rankedNoneNext: {
    hi: 'नीचे खुद खोजें, या लोगों को संगठन में बुलाएँ।',
    en: 'Search below yourself, or invite people to join.',
  },
  shares: {
    hi: 'अभी {seats} में {holders} स्थान भरे हैं।',
    en: '{holders} of {seats} seats are filled.',
  },
  shareWomen: { hi: 'महिलाएँ {have}, चाहिए {needed}।', en: 'Women {have}, needed {needed}.' },
  shareYoung: {
    hi: '{under} से कम उम्र के {have}, चाहिए {needed}।',
    en: 'Under {under}: {have}, needed {needed}.',
  },
  other: { hi: 'किसी और को खोजें', en: 'Search for somebody else' },
  backToRanked: { hi: 'सुझाए गए नाम देखें', en: 'See those suggested' },
  refusedShow: { hi: 'जिनके लिए नियम रोकते हैं, उन्हें देखें', en: 'See whom the rules keep out' },
  refusedTitle: { hi: 'नियम इन्हें रोकते हैं', en: 'Kept out by the rules' },
  refusedNone: { hi: 'नियम किसी को नहीं रोकते', en: 'The rules keep nobody out' },
  elders: { hi: 'मार्गदर्शक बन सकते हैं', en: 'Could be mentors' },
  eldersHow: {
    hi: 'इनकी उम्र या नियम इस पद के लिए नहीं बैठते, पर इनका अनुभव इकाई के काम आएगा।',
    en: 'The rules of this post do not fit them, but the unit can use their experience.',
  },
  asMentor: { hi: 'मार्गदर्शक बनाएँ', en: 'Make them a mentor' },
  checking: { hi: 'नियम जाँच रहे हैं…', en: 'Checking the rules…' },
  brokenTitle: { hi: 'नियम जो टूटेंगे', en: 'Rules that this would break' },
  allKept: { hi: 'पद के सब नियम पूरे हैं।', en: 'All rules of the post are kept.' },
  overrideWhy: { hi: 'फिर भी क्यों?', en: 'Why nonetheless?' },
  overrideHint: {
    hi: 'आपका पद नियम से छूट दे सकता है। कारण दर्ज होगा और नियुक्ति के साथ दिखेगा।',
    en: 'Your post may set a rule aside. The reason is recorded and shown with the appointment.',
  },
  overrideDo: { hi: 'छूट देकर नियुक्त करें', en: 'Appoint with an exception' },
  overrideNot: {
    hi: 'नियम से छूट केवल ऊपर के पदाधिकारी दे सकते हैं। किसी और को चुनें, या ऊपर बात करें।',
    en: 'Only a higher post can set a rule aside. Choose somebody else, or ask above.',
  },
  never: {
    hi: 'इस नियम से कोई छूट नहीं दे सकता।',
    en: 'Nobody can set this rule aside.',
  },
  overridden: { hi: 'नियम से छूट: {reason}', en: 'With an exception: {reason}' },
  birthDate: { hi: 'आपकी जन्मतिथि', en: 'Your date of birth' },
  birthDateHint: {
    hi: 'केवल उम्र जाँचने के लिए; इसे रखा नहीं जाता।',
    en: 'Only to check the age; it is not kept.',
  },
  servant: { hi: 'क्या आप सरकारी सेवा में हैं?', en: 'Are you in government service?' },
  relatives: {
    hi: 'क्या इस इकाई में आपका कोई रिश्तेदार पद पर है?',
    en: 'Does a relative of yours hold a post in this unit?',
  },
  elector: { hi: 'आपका वोट किस बूथ पर है?', en: 'At which booth do you vote?' },
  electorHome: { hi: 'मेरे अपने बूथ पर: {unit}', en: 'At my own booth: {unit}' },
  electorOther: { hi: 'किसी और बूथ पर', en: 'At another booth' },
  electorFound: { hi: 'चुना गया: {unit}', en: 'Chosen: {unit}' },
  yes: { hi: 'हाँ', en: 'Yes' },
  no: { hi: 'नहीं', en: 'No' },
  declare: { hi: 'पद लेने से पहले बताएँ', en: 'Before you take the post' },
  declareHint: {
    hi: 'इस पद के नियम यह पूछते हैं। सच वही है जो आप बताएँ; आगे इसी पर भरोसा होगा।',
    en: 'The rules of this post ask for it. Your own word counts.',
  },
});
