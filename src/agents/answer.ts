// A tool call's answer as JSON on one line, small enough for a model. The order of the keys is fixed.
import { formatInstant } from '../text/instants.ts';
import type { SpokenAppointment, SpokenSlot, ToolAnswer } from './toolCall.ts';

export function answerText(answer: ToolAnswer): string {
  const { status, sentence, reason, offers, appointments, appointment } = answer;
  return JSON.stringify({
    status,
    sentence: onOneLine(sentence),
    reason,
    offers: offers?.map(written),
    appointments: appointments?.map(writtenAppointment),
    appointment: appointment && writtenAppointment(appointment),
  });
}

function written({ id, startMs, endMs, spoken }: SpokenSlot) {
  return {
    id: id || undefined,
    start_iso: formatInstant(startMs),
    end_iso: formatInstant(endMs),
    spoken: onOneLine(spoken),
  };
}

function writtenAppointment(appointment: SpokenAppointment) {
  const { id, ...times } = written(appointment);
  return { id, service: onOneLine(appointment.service), host: onOneLine(appointment.host), ...times };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
