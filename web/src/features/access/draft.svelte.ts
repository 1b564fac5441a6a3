class SignInDraft {
  phone = $state('');
  /** How many seconds the code works that was sent, once it was. */
  sentFor = $state<number | null>(null);
}

/** What was typed on the sign-in page; it outlives a look at another page. */
export const draft = new SignInDraft();
