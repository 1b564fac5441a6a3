import { words } from '../words.ts';

/** Apps of others that a member has connected. */
export const apps = words({
  hint: {
    hi: 'ये ऐप दूसरों ने बनाए हैं और आपके नाम से काम कर सकते हैं। जिसे नहीं पहचानते, उसे बंद करें।',
    en: 'These apps were made by others and may act in your name. End those that you do not know.',
  },
  none: { hi: 'अभी कोई ऐप जुड़ा नहीं है', en: 'No app is connected' },
  noneNext: {
    hi: 'Tusky, Phanpy या Elk जैसे ऐप में इस सर्वर का पता लिखकर नेटवर्क पढ़ सकते हैं।',
    en: "You can read the network in apps such as Tusky, Phanpy or Elk: give them this server's address.",
  },
  connectedAt: { hi: '{when} से जुड़ा', en: 'Connected {when}' },
  lastUsed: { hi: 'पिछली बार {when}', en: 'last used {when}' },
  reads: { hi: 'केवल पढ़ सकता है', en: 'may read only' },
  writes: { hi: 'पढ़ और लिख सकता है', en: 'may read and write' },
  end: { hi: 'बंद करें', en: 'End' },
  ended: { hi: '{app} अब आपके खाते में नहीं आ सकता।', en: '{app} can no longer use your account.' },
});
