/** English for what only some kinds of form say: the button, the thanks, and whether sending again is safe. */
import type { ActionMessages } from '../core/messages.js';

type Words = Readonly<Partial<ActionMessages>>;

const safeAgain =
  'We could not confirm that your answers arrived. They are still here, and it is safe to send them again.';
const twiceAgain =
  'We could not confirm that your answers arrived. They may have, so sending them again could record them twice.';
const sendAnswers = 'Send answers';
const answersSent = 'Thank you. Your answers have been sent.';

export const attendanceWords = {
  rsvp_submit: 'RSVP',
  rsvp_accepted: 'Thank you. Your RSVP has been sent.',
  unconfirmed_replaces: safeAgain,
} satisfies Words;

export const submissionWords = {
  answers_submit: sendAnswers,
  answers_accepted: answersSent,
  unconfirmed_replaces: safeAgain,
} satisfies Words;

export const responseWords = {
  answers_submit: sendAnswers,
  answers_accepted: answersSent,
  unconfirmed_adds: twiceAgain,
} satisfies Words;

export const signatureWords = {
  petition_submit: 'Sign',
  petition_accepted: 'Thank you. Your signature has been sent.',
  unconfirmed_replaces: safeAgain,
} satisfies Words;

export const outreachWords = {
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
} satisfies Words;

/** Of all of them. Bundlers take a spread for something that may have effects, and would never leave it out. */
export const actionWords: ActionMessages = /* @__PURE__ */ (() => ({
  ...attendanceWords,
  ...submissionWords,
  ...responseWords,
  ...signatureWords,
  ...outreachWords,
}))();
