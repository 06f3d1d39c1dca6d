// Says why a request is refused: a code for machines, a sentence for the phone in the Settings' language, and the Log's
// outcome. All of the agent's sentences stand here.
import type { Language } from '../sheet/configuration.ts';
import { SLOT_GONE } from '../telli/answers.ts';

export type Refusal =
  | 'notAuthentic'
  | 'unknownAction'
  | 'unreadableRequest'
  | 'lookupBody'
  | 'startMissing'
  | 'startUnreadable'
  | 'unknownService'
  | 'sheetFaulty'
  | 'slotGone'
  | 'alreadyBooked'
  | 'notMoved'
  | 'lockBusy'
  | 'calendarUnreachable'
  | 'calendarNotWritable'
  | 'calendarLimited'
  | 'bookingUnconfirmed'
  | 'bookingRefused'
  | 'notEntered'
  | 'emailMissing'
  | 'detailsMissing'
  | 'emailRefused'
  | 'sheetUnreachable'
  | 'internal'
  | 'unknownTool'
  | 'callerUnknown'
  | 'noAppointment'
  | 'whichAppointment'
  | 'appointmentUnknown'
  | 'mustName'
  | 'changedSince'
  | 'offerUnknown'
  | 'dateUnreadable'
  | 'datePast'
  | 'cancelTooLate'
  | 'moveTooLate'
  | 'notByPhone'
  | 'atHubspot'
  | 'notCancelled'
  | 'cancelUnconfirmed';

/** refused: the sender is not known. error: Slotsheet or Google failed. failed: everything else. */
export function outcomeOf(refusal: Refusal): 'refused' | 'error' | 'failed' {
  return OUTCOMES[refusal] ?? 'failed';
}

const OUTCOMES: Partial<Record<Refusal, 'refused' | 'error'>> = {
  notAuthentic: 'refused',
  lockBusy: 'error',
  calendarUnreachable: 'error',
  calendarLimited: 'error',
  bookingUnconfirmed: 'error',
  cancelUnconfirmed: 'error',
  sheetUnreachable: 'error',
  internal: 'error',
};

export function isRefusalCode(text: string | undefined): text is Refusal {
  return text !== undefined && ['slotGone', ...Object.keys(SENTENCES.en)].includes(text);
}

/**
 * The sentence that the agent can say. `existing`: the time of the existing appointment, as people say it, or the question
 * that is open. The sentence for
 * a taken slot is telli's own and the same in every language.
 */
export function sentenceFor(refusal: Refusal, language: Language, existing = ''): string {
  return refusal === 'slotGone' ? SLOT_GONE : SENTENCES[language][refusal].replace('{existing}', existing);
}

// lockBusy does not claim that nothing was booked: an earlier call of the same contact may hold the lock. Nor do the two that could
// not look: the relay's first attempt may have booked, and the second one meets a quota that is used up.
type Sentences = Readonly<Record<Exclude<Refusal, 'slotGone'>, string>>;

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    notAuthentic: 'This request could not be verified.',
    unknownAction: 'This appointment book can only offer times and book them.',
    unreadableRequest: 'The request could not be understood.',
    lookupBody: 'This request asks who is calling. It cannot ask for times or book one.',
    startMissing: 'Please choose one of the offered times first.',
    startUnreadable: 'The chosen time could not be understood. Please choose one of the offered times.',
    unknownService: 'This kind of appointment is not in the appointment book.',
    sheetFaulty: 'The appointment book needs the attention of the team. Appointments cannot be booked at the moment.',
    alreadyBooked: 'There is already an appointment on {existing}, so no second one was booked.',
    notMoved: 'The appointment could not be moved. The one before still stands.',
    lockBusy: 'The appointment book is busy at the moment. Please ask for the same time again.',
    calendarUnreachable:
      'The calendar cannot be reached at the moment, so nothing is confirmed. Please ask again in a few minutes.',
    calendarNotWritable: 'The appointment could not be entered in the calendar, so it is not booked.',
    calendarLimited:
      'The calendar takes no changes at the moment, so the appointment is not booked. Please try again later.',
    bookingUnconfirmed: 'The booking is not confirmed yet. Asking for the same time again is safe.',
    bookingRefused:
      'The appointment could not be booked with these details. Please check them, or choose another of the offered times.',
    notEntered: 'The appointment could not be entered, so it is not booked. The team will call back.',
    emailMissing: 'An e-mail address is needed to book this. Please give it, and ask for the same time again.',
    detailsMissing:
      'One more detail is needed to book this: {existing}. Please give it, and ask for the same time again.',
    emailRefused: 'The e-mail address was not accepted. Please spell it again.',
    sheetUnreachable:
      'The appointment book cannot be read at the moment, so nothing is confirmed. Please ask again in a few minutes.',
    internal: 'Something went wrong in the appointment book. Please try again.',
    unknownTool: 'There is no such tool. There are next-appointments, available, book, move and cancel.',
    callerUnknown: 'This call does not tell who is calling. Please ask to be connected to the practice.',
    noAppointment: 'There is no appointment to come that could be changed.',
    whichAppointment: 'There are several appointments: {existing}. Please say which one is meant.',
    appointmentUnknown: 'That appointment is not known in this call. Please ask for the next appointments first.',
    mustName: 'This was asked before in this call. To come: {existing}. Please say which appointment is meant.',
    changedSince:
      'This was done before in this call, and the appointment has changed since. Please ask for free times again.',
    offerUnknown: 'That offer does not hold any more. Please ask for free times again.',
    dateUnreadable: 'The date was not understood. Please give it as year, month and day.',
    datePast: 'Those days are over. It is now {existing}.',
    cancelTooLate:
      'The appointment on {existing} cannot be cancelled here any more. Please ask to be connected to the practice.',
    moveTooLate:
      'The appointment on {existing} cannot be moved here any more. Please ask to be connected to the practice.',
    notByPhone:
      'The appointment on {existing} cannot be cancelled or moved here. Please ask to be connected to the practice.',
    atHubspot:
      'The appointment on {existing} cannot be cancelled or moved here. The team is told of the wish and will get in touch.',
    notCancelled: 'The appointment could not be cancelled. It still stands.',
    cancelUnconfirmed: 'The cancellation is not confirmed yet. Asking once more is safe.',
  },
  de: {
    notAuthentic: 'Die Herkunft dieser Anfrage konnte nicht bestätigt werden.',
    unknownAction: 'Dieses Terminbuch kann nur Zeiten anbieten und buchen.',
    unreadableRequest: 'Die Anfrage war nicht zu verstehen.',
    lookupBody: 'Mit dieser Anfrage lässt sich nur erfragen, wer anruft. Zeiten anbieten oder buchen kann sie nicht.',
    startMissing: 'Bitte wählen Sie zuerst eine der angebotenen Zeiten.',
    startUnreadable: 'Die gewählte Zeit war nicht zu verstehen. Bitte wählen Sie eine der angebotenen Zeiten.',
    unknownService: 'Diese Art von Termin steht nicht im Terminbuch.',
    sheetFaulty: 'Das Terminbuch muss vom Team geprüft werden. Im Moment sind keine Buchungen möglich.',
    alreadyBooked: 'Es gibt bereits einen Termin am {existing}. Ein zweiter wurde nicht gebucht.',
    notMoved: 'Der Termin konnte nicht verschoben werden. Der bisherige besteht weiter.',
    lockBusy: 'Das Terminbuch wird gerade benutzt. Bitte fragen Sie dieselbe Zeit noch einmal an.',
    calendarUnreachable:
      'Der Kalender ist im Moment nicht erreichbar, deshalb ist nichts bestätigt. Bitte fragen Sie in einigen Minuten noch einmal.',
    calendarNotWritable: 'Der Termin konnte nicht in den Kalender eingetragen werden und ist deshalb nicht gebucht.',
    calendarLimited:
      'Der Kalender nimmt im Moment keine Änderungen an, deshalb ist der Termin nicht gebucht. Bitte versuchen Sie es später noch einmal.',
    bookingUnconfirmed:
      'Die Buchung ist noch nicht bestätigt. Sie können dieselbe Zeit ohne Bedenken noch einmal anfragen.',
    bookingRefused:
      'Mit diesen Angaben ließ sich der Termin nicht buchen. Bitte prüfen Sie sie, oder wählen Sie eine andere der angebotenen Zeiten.',
    notEntered: 'Der Termin konnte nicht eingetragen werden und ist nicht gebucht. Das Team ruft zurück.',
    emailMissing:
      'Für diesen Termin wird eine E-Mail-Adresse gebraucht. Bitte nennen Sie sie, und fragen Sie dieselbe Zeit noch einmal an.',
    detailsMissing:
      'Zum Buchen fehlt noch eine Angabe: {existing}. Bitte nennen Sie sie, und fragen Sie dieselbe Zeit noch einmal an.',
    emailRefused: 'Die E-Mail-Adresse wurde nicht angenommen. Bitte buchstabieren Sie sie noch einmal.',
    sheetUnreachable:
      'Das Terminbuch ist im Moment nicht lesbar, deshalb ist nichts bestätigt. Bitte fragen Sie in einigen Minuten noch einmal.',
    internal: 'Im Terminbuch ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    unknownTool: 'Dieses Werkzeug gibt es nicht. Es gibt next-appointments, available, book, move und cancel.',
    callerUnknown: 'Dieser Anruf verrät nicht, wer anruft. Bitte lassen Sie sich mit der Praxis verbinden.',
    noAppointment: 'Es gibt keinen kommenden Termin, der sich ändern ließe.',
    whichAppointment: 'Es gibt mehrere Termine: {existing}. Bitte sagen Sie, welcher gemeint ist.',
    appointmentUnknown:
      'Dieser Termin ist in diesem Anruf nicht bekannt. Bitte fragen Sie zuerst nach den nächsten Terminen.',
    mustName:
      'Darum wurde in diesem Anruf schon gebeten. Eingetragen: {existing}. Bitte sagen Sie, welcher Termin gemeint ist.',
    changedSince:
      'Das wurde in diesem Anruf schon getan, und der Termin hat sich seitdem geändert. Bitte fragen Sie noch einmal nach freien Zeiten.',
    offerUnknown: 'Dieses Angebot gilt nicht mehr. Bitte fragen Sie noch einmal nach freien Zeiten.',
    dateUnreadable: 'Das Datum war nicht zu verstehen. Bitte nennen Sie Jahr, Monat und Tag.',
    datePast: 'Diese Tage sind vorbei. Jetzt ist {existing}.',
    cancelTooLate:
      'Der Termin am {existing} lässt sich hier nicht mehr absagen. Bitte lassen Sie sich mit der Praxis verbinden.',
    moveTooLate:
      'Der Termin am {existing} lässt sich hier nicht mehr verschieben. Bitte lassen Sie sich mit der Praxis verbinden.',
    notByPhone:
      'Der Termin am {existing} lässt sich hier weder absagen noch verschieben. Bitte lassen Sie sich mit der Praxis verbinden.',
    atHubspot:
      'Der Termin am {existing} lässt sich hier weder absagen noch verschieben. Das Team erfährt von dem Wunsch und meldet sich.',
    notCancelled: 'Der Termin konnte nicht abgesagt werden. Er besteht weiter.',
    cancelUnconfirmed: 'Die Absage ist noch nicht bestätigt. Sie können ohne Bedenken noch einmal darum bitten.',
  },
};
