import { type HelpContact, readHelpContacts } from '../message/help-contacts.ts';
import { UsageError } from './failure.ts';

/** The contacts that HELP_CONTACTS names; bad ones stop a command line as they stop the bot. */
export function helpContacts(): HelpContact[] {
  const contacts = readHelpContacts(process.env.HELP_CONTACTS ?? '');
  if (typeof contacts === 'string') throw new UsageError(`HELP_CONTACTS ${contacts}`);
  return contacts;
}
