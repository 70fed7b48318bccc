/** English for the steps after the thanks. */
import type { StepsMessages } from '../core/messages.js';

export const stepsWords: StepsMessages = {
  share: 'Tell your friends',
  share_email: 'Email',
  share_copy: 'Copy the link',
  share_copied: 'The link is copied',
  calendar: 'Add to your calendar',
  calendar_file: 'Other calendars (.ics file)',
};
