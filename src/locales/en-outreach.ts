/** English for letters and calls. */
import type { OutreachMessages } from '../core/messages.js';

export const outreachWords: OutreachMessages = {
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
};
