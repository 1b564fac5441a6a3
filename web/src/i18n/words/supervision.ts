import { words } from '../words.ts';

export const supervision = words({
  walk: { hi: 'आज की भेंटें', en: 'Today’s walk' },
  about: {
    hi: 'ये कार्यकर्ताओं की बताई भेंटें हैं (दावा)। पेज अपने आप ताज़ा होता रहता है।',
    en: 'These are visits as workers told them (claimed). The page refreshes by itself.',
  },
  none: { hi: 'आज अभी कोई भेंट नहीं हुई', en: 'No visit today yet' },
  noneNext: {
    hi: 'भेंटें तब दिखेंगी जब फ़ोन उन्हें पहुँचा देंगे; बिना नेटवर्क की भेंटें बाद में आती हैं।',
    en: 'Visits show when phones have delivered them; those made without network come later.',
  },
  visits: { hi: 'भेंटें', en: 'visits' },
  doors: { hi: 'घर', en: 'doors' },
  outNow: { hi: 'अभी बाहर', en: 'out now' },
  outcomes: {
    hi: '{doors} घर · {met} मिले · {notMet} ताला या कोई नहीं · {other} और',
    en: '{doors} doors · {met} met · {notMet} locked or nobody · {other} other',
  },
  join: { hi: '{n} जुड़ना चाहते हैं', en: '{n} want to join' },
  last: { hi: 'आख़िरी भेंट {when}', en: 'last visit {when}' },
  gone: { hi: 'सदस्य अब नहीं हैं', en: 'no longer a member' },
  asOf: { hi: '{when} तक', en: 'as of {when}' },
  places: { hi: 'अभी किस इलाके में हैं', en: 'In which area they are now' },
  placesHow: {
    hi: 'केवल आख़िरी भेंट का इलाका, लगभग 250 मीटर में; दो घंटे बाद नहीं दिखता। आपका देखना उन्हें दिखेगा।',
    en: 'Only the area of the last visit, to about 250 metres; gone after two hours. They can read that you looked.',
  },
  placesShow: { hi: 'इलाका देखें', en: 'Show areas' },
  placesNone: {
    hi: 'अभी कोई बाहर नहीं, या फ़ोन ने जगह नहीं दी।',
    en: 'Nobody is out now, or phones gave no place.',
  },
  teams: { hi: 'टोलियाँ', en: 'Teams' },
  teamDone: { hi: '{all} घरों में {done} हुए', en: '{done} of {all} doors done' },
  teamIdle: { hi: 'आज अभी नहीं निकले: {names}', en: 'Not out yet today: {names}' },
  nearestTeam: { hi: 'पास के घर, {day}', en: 'Nearest doors, {day}' },
  noTeam: { hi: 'बिना टोली के', en: 'Without a team' },
  below: { hi: 'नीचे की इकाइयाँ', en: 'Units below' },
  belowAbout: {
    hi: 'ये कार्यकर्ताओं की बताई भेंटें हैं (दावा), कुछ सेकंड पहले तक जोड़ी गईं।',
    en: 'These are visits as workers told them (claimed), summed up to some seconds ago.',
  },
  belowFigures: {
    hi: '{visits} भेंटें · {doors} घर · {met} मिले · {workers} कार्यकर्ता',
    en: '{visits} visits · {doors} doors · {met} met · {workers} workers',
  },
  belowNone: { hi: 'आज कोई नहीं निकला', en: 'nobody out today' },
  toChecks: { hi: 'भेंटों की जाँच: किन घरों में पूछें', en: 'Checks of visits: where to ask' },
  map: { hi: 'नक्शे पर', en: 'On a map' },
  go: { hi: 'घर-घर चलें', en: 'Go door to door' },
  revisits: { hi: 'कहाँ जाएँ', en: 'Where to go' },
  again: { hi: 'फिर जाना है', en: 'To visit again' },
  againNone: { hi: 'किसी घर ने फिर बुलाया नहीं', en: 'No door asked for another visit' },
  againOn: { hi: '{when} को बुलाया', en: 'asked for {when}' },
  lockedTwice: { hi: '{n} बार गए, कोई नहीं मिला', en: '{n} visits, nobody met' },
  suggested: {
    hi: 'जहाँ महिलाएँ और युवा अब तक नहीं मिले',
    en: 'Where women and young people have not been met',
  },
  suggestedNone: {
    hi: 'गिनती में ऐसा कोई घर नहीं। भेंट में घर के लोग गिनते चलें।',
    en: 'The counts show no such door. Count the people at each door as you walk.',
  },
  people: { hi: '{women} महिलाएँ, {men} पुरुष, 18 से 35', en: '{women} women, {men} men of 18 to 35' },
  house: { hi: 'मकान {n}', en: 'House {n}' },
  houseUnnumbered: { hi: 'बिना नंबर का घर', en: 'House without a number' },
});
