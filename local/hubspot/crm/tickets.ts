// Tickets, and the pipeline that an untouched account has for them.
import { isObject } from '../../services/jsonObject.ts';
import { type Account, type Asked, mustHave, TICKETS } from '../account.ts';
import { nextId } from '../files.ts';
import { invalid, notFound, ok, type Reply } from '../reply.ts';
import { namesOf, propertiesOf, shown } from './objects.ts';

const FIRST_TICKET = 9001;
const TO_CONTACT = 16;
const PIPELINE = { id: '0', label: 'Support Pipeline' };
const STAGES = ['New', 'Waiting on contact', 'Waiting on us', 'Closed'].map((label, place) => ({
  id: String(place + 1),
  label,
  displayOrder: place,
}));
const KNOWN = ['subject', 'content', 'hs_pipeline', 'hs_pipeline_stage', 'hs_ticket_priority', 'hubspot_owner_id'];

export function ticketPipelines(_: Account, asked: Asked): Reply {
  mustHave(asked, TICKETS);
  return ok({ results: [{ ...PIPELINE, displayOrder: 0, archived: false, stages: STAGES }] });
}

export function readTicket({ files }: Account, asked: Asked): Reply {
  mustHave(asked, TICKETS);
  const ticket = files.state().tickets.find(({ id }) => id === asked.parts[0]);
  if (ticket === undefined) throw notFound('resource not found');
  return ok(shown(ticket, namesOf(asked.query.get('properties'))));
}

export function createTicket(account: Account, asked: Asked): Reply {
  mustHave(asked, TICKETS);
  const properties = propertiesOf(asked.body);
  const unknown = Object.keys(properties).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw invalid(`Property "${unknown}" does not exist`);
  if (!properties.subject) throw invalid('subject is required');
  const { hs_pipeline: pipeline = PIPELINE.id, hs_pipeline_stage: stage } = properties;
  if (pipeline !== PIPELINE.id) throw invalid(`${pipeline} is not a valid pipeline ID`);
  if (!STAGES.some(({ id }) => id === stage)) throw invalid(`${stage} is not a valid pipeline stage ID`);
  const contactId = contactOf(account, asked.body);
  const { tickets } = account.files.state();
  const ticket = { id: nextId(tickets, FIRST_TICKET), contactId, properties: { hs_pipeline: pipeline, ...properties } };
  account.files.save({ tickets: [...tickets, ticket] });
  return ok(shown(ticket, Object.keys(ticket.properties)), 201);
}

/** The contact that the ticket is made for; `''` for none. */
function contactOf({ files }: Account, body: unknown): string {
  const associations = isObject(body) && Array.isArray(body.associations) ? body.associations.filter(isObject) : [];
  const ids = associations.map(({ to, types }) => {
    const type: unknown = Array.isArray(types) ? types[0] : undefined;
    const isContact =
      isObject(type) && type.associationCategory === 'HUBSPOT_DEFINED' && type.associationTypeId === TO_CONTACT;
    if (!isContact) throw invalid('The association type is not valid');
    return isObject(to) ? String(to.id) : '';
  });
  const known = new Set(files.state().contacts.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw invalid(`The contact ${unknown} does not exist`);
  return ids[0] ?? '';
}
