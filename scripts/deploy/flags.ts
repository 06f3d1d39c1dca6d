// The flags that all commands of a deployment share.
import { asWritten, optional, orElse, toggle } from '../../local/command/flag.ts';
import { readName } from './place.ts';

export const PLACE_FLAGS = {
  name: orElse('name', 'main', readName),
  user: optional('user', asWritten),
  auth: optional('auth', asWritten),
  yes: toggle('yes'),
};

export const PLACE_HELP = `  --name NAME        which deployment, if this clone has several (default: main); each has a folder .slotsheet/NAME
  --user NAME        the account, as clasp --user names it
  --auth FILE        clasp's file of sign-ins (default: .clasprc.json in your home folder)
  --yes              takes the default of every question; without it answers may also come from standard input, a line each
  --help             shows this`;
