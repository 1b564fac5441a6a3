/** Hands a text to the phone's own share sheet; false where there is none. */
export async function share(text: string): Promise<boolean> {
  if (!('share' in navigator)) return false;
  try {
    await navigator.share({ text });
  } catch {
    // The person closed the sheet; nothing is to be done about that.
  }
  return true;
}

export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
