/** English for what only some kinds of form say: the button, the thanks, and whether sending again is safe. */
import type { ActionMessages } from '../core/messages.js';

type Words = Readonly<Partial<ActionMessages>>;

const safeAgain =
  'We could not confirm that your answers arrived. They are still here, and it is safe to send them again.';
const twiceAgain =
  'We could not confirm that your answers arrived. They may have, so sending them again could record them twice.';
const sendAnswers = 'Send answers';
const answersSent = 'Thank you. Your answers have been sent.';

export const attendanceWords: Words = {
  rsvp_submit: 'RSVP',
  rsvp_accepted: 'Thank you. Your RSVP has been sent.',
  unconfirmed_replaces: safeAgain,
};

export const submissionWords: Words = {
  answers_submit: sendAnswers,
  answers_accepted: answersSent,
  unconfirmed_replaces: safeAgain,
};

export const responseWords: Words = {
  answers_submit: sendAnswers,
  answers_accepted: answersSent,
  unconfirmed_adds: twiceAgain,
};

export const signatureWords: Words = {
  petition_submit: 'Sign',
  petition_accepted: 'Thank you. Your signature has been sent.',
  unconfirmed_replaces: safeAgain,
};

export const outreachWords: Words = {
  letter_subject: 'Subject',
  letter_message: 'Your letter',
  letter_submit: 'Continue to your email',
  letter_accepted:
    'Thank you. One step is left: your letter is not sent yet. Open it in your email program and send it there.',
  letter_open: 'Open the letter to {name}',
  letter_preview: 'The letter to {name}',
  calls_reached: 'Whom did you reach?',
  calls_minutes: 'How many minutes did you talk?',
  calls_submit: 'Report my calls',
  calls_accepted: 'Thank you. Your calls have been reported.',
  unconfirmed_adds: twiceAgain,
};

/** Of all of them. Bundlers take a spread for something that may have effects, and would never leave it out. */
export const actionWords = /* @__PURE__ */ (() => ({
  ...attendanceWords,
  ...submissionWords,
  ...responseWords,
  ...signatureWords,
  ...outreachWords,
}))() as ActionMessages;
