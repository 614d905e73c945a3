/** What is heard and shown at the end of a phase, as far as the reader wants it and the browser has it. */

import { settings } from "./settings.js";

/** Two soft tones, the second lower; seconds and hertz. */
const TONES = [
  [0, 660],
  [0.35, 495],
];
const LENGTH = 0.6;

/** @type {AudioContext | undefined} */
let audio;

/** To be called from a press: a browser lets nothing sound before one. */
export function tune() {
  if (!settings().sound || !("AudioContext" in window)) return;
  audio ??= new AudioContext();
  void audio.resume().catch(() => {});
}

/**
 * A phase is over.
 * @param {string} said
 */
export function ring(said) {
  const { sound, notice } = settings();
  if (sound && audio) for (const [at, hertz] of TONES) tone(audio, Number(at), Number(hertz));
  if (notice && "Notification" in window && Notification.permission === "granted") notify(said);
  speak(said);
}

/**
 * Says it aloud, if a voice is wanted.
 * @param {string} said
 */
export function speak(said) {
  if (!settings().voice || !("speechSynthesis" in window)) return;
  const spoken = new SpeechSynthesisUtterance(said);
  spoken.lang = "en";
  speechSynthesis.speak(spoken);
}

/** Ends what is being said: it would go on over a pause, and in some browsers over the next page. */
export function hush() {
  if ("speechSynthesis" in window) speechSynthesis.cancel();
}

/** Whether notifications are allowed; asks, if nobody has. */
export async function mayNotify() {
  if (!("Notification" in window)) return false;
  return (await Notification.requestPermission()) === "granted";
}

/** @param {string} said */
function notify(said) {
  try {
    new Notification(said, { tag: "sts-practice" });
  } catch {
    // A phone shows them through a service worker only.
  }
}

/**
 * @param {AudioContext} on
 * @param {number} at
 * @param {number} hertz
 */
function tone(on, at, hertz) {
  const [oscillator, volume] = [on.createOscillator(), on.createGain()];
  const begin = on.currentTime + at;
  oscillator.frequency.value = hertz;
  volume.gain.setValueAtTime(0.2, begin);
  volume.gain.exponentialRampToValueAtTime(0.001, begin + LENGTH);
  oscillator.connect(volume).connect(on.destination);
  oscillator.start(begin);
  oscillator.stop(begin + LENGTH);
}
