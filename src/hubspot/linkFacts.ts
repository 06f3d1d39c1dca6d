// What a meeting link is: its durations, its form, its consents, and whether its members are offline.
import { isJsonObject } from '../text/json.ts';
import { type ApiAnswer, idText, type Json, objectsOf, textOf } from './answer.ts';
import { type Member, readMembers } from './availability.ts';
import { readBody, type Unreadable } from './readBody.ts';

export interface FormOption {
  readonly label: string;
  readonly value: string;
}

/** A question of the form. `name` is the property's internal name. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly fieldType: string;
  readonly isRequired: boolean;
  readonly options: readonly FormOption[];
}

/** Fit for the cache: without names of hosts, without times. */
export interface LinkFacts {
  readonly kind: 'link';
  readonly linkId: string;
  /** `PERSONAL_LINK`, `GROUP_CALENDAR` or `ROUND_ROBIN_CALENDAR`. */
  readonly type: string;
  /** Ascending, each once. */
  readonly durationsMs: readonly number[];
  readonly isOffline: boolean;
  readonly fields: readonly FormField[];
  readonly consent: Consent;
  readonly members: readonly Member[];
}

export interface Consent {
  /** Whether the caller must tick that their data may be processed. */
  readonly isProcessingRequired: boolean;
  /** The labels of the other boxes that must be ticked. */
  readonly requiredBoxes: readonly string[];
}

export function readLinkFacts(answer: ApiAnswer): LinkFacts | Unreadable {
  return readBody(answer, [200], (body): LinkFacts | string => {
    const { customParams } = body;
    if (!isJsonObject(customParams)) return 'no customParams';
    const durationsMs = durationsOf(customParams.durations);
    if (durationsMs === null) return 'malformed durations';
    const fields = fieldsOf(customParams.formFields);
    if (fields === null) return 'malformed formFields';
    const consent = consentOf(customParams);
    if (consent === null) return 'malformed legalConsentOptions';
    const members = readMembers(body.allUsersBusyTimes);
    if (members === null) return 'malformed allUsersBusyTimes';
    const isOffline = body.isOffline === true;
    const [linkId, type] = [idText(body.linkId), textOf(body.linkType)];
    return { kind: 'link', linkId, type, durationsMs, isOffline, fields, consent, members };
  });
}

function durationsOf(value: unknown): readonly number[] | null {
  const isFit = Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one > 0);
  return isFit ? [...new Set<number>(value)].sort((a, b) => a - b) : null;
}

function fieldsOf(value: unknown): readonly FormField[] | null {
  const fields = objectsOf(value)?.map(fieldOf);
  return fields?.every(isThere) ? fields : null;
}

// A question of which HubSpot does not say that it may stay blank counts as required.
function fieldOf(field: Json): FormField | null {
  const name = textOf(field.name);
  const options = objectsOf(field.options)?.map(optionOf);
  if (name === '' || options === undefined) return null;
  const isRequired = field.isRequired !== false;
  return { name, label: textOf(field.label) || name, fieldType: textOf(field.fieldType), isRequired, options };
}

function optionOf(option: Json): FormOption {
  const value = textOf(option.value);
  return { label: textOf(option.label) || value, value };
}

// Tolerant of where it stands: the options may be missing where nothing is asked.
function consentOf(params: Json): Consent | null {
  const { legalConsentEnabled, legalConsentOptions: options } = params;
  if (legalConsentEnabled === false || !isJsonObject(options))
    return { isProcessingRequired: false, requiredBoxes: [] };
  const boxes = objectsOf(options.communicationConsentCheckboxes);
  if (boxes === null) return null;
  return {
    isProcessingRequired: options.processingConsentType === 'REQUIRED_CHECKBOX',
    requiredBoxes: boxes
      .filter(({ required }) => required === true)
      .map((box) => textOf(box.label) || idText(box.communicationTypeId)),
  };
}

function isThere<T>(value: T | null): value is T {
  return value !== null;
}
