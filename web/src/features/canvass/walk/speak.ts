import { fill, type Facts, type Text } from '$i18n/say.ts';
import { settings } from './settings.svelte.ts';

const hindi = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().startsWith('hi');

/** Whether the phone has a voice for Hindi; some load theirs a moment late. */
export async function hasHindiVoice(): Promise<boolean> {
  if (!('speechSynthesis' in globalThis)) return false;
  if (speechSynthesis.getVoices().some(hindi)) return true;
  await new Promise<void>((done) => {
    speechSynthesis.addEventListener('voiceschanged', () => done(), { once: true });
    setTimeout(done, 1_500);
  });
  return speechSynthesis.getVoices().some(hindi);
}

/** Says it in Hindi where the worker wishes prompts; the newest prompt cuts the one before. */
export function speak(text: Text, facts: Facts = {}): void {
  if (!settings.prompts || !('speechSynthesis' in globalThis)) return;
  const words = new SpeechSynthesisUtterance(fill(text.hi, facts));
  words.lang = 'hi-IN';
  const voice = speechSynthesis.getVoices().find(hindi);
  if (voice) words.voice = voice;
  speechSynthesis.cancel();
  speechSynthesis.speak(words);
}
