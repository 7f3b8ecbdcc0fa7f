import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import document from './storefront.json' with { type: 'json' };

/** A request as it goes over the wire. */
export interface WireRequest {
  method: string;
  url: string;
  headers: Headers | Record<string, string>;
  /** JSON text or the value it stands for. */
  body?: unknown;
}

/** An answer as it came over the wire. */
export interface WireResponse {
  method: string;
  path: string;
  status: number;
  /** JSON text or the value it stands for. */
  body?: unknown;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  style?: string;
  schema: object & { type?: string; $ref?: string };
}
interface Content {
  content?: Record<string, { schema: object }>;
}
interface Operation {
  parameters: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

const FLAGS = ['subscription', 'trial', 'increment'];

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addFormat('flake-id', /^[1-9]\d{0,18}$/);
ajv.addFormat('steam-id', /^\d{1,20}$/);
ajv.addSchema(document, 'api');

const validators = new Map<string, ValidateFunction>();
const operations = document.paths as unknown as Record<string, Record<string, Operation>>;

/** What a request does that its document doesn't allow; parameters that it doesn't know count, too. */
export function requestViolations({ method, url, headers, body }: WireRequest): string[] {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const operation = operations[pathname]?.[method.toLowerCase()];
  if (!operation) return [`${method} ${pathname} is no operation`];
  const sent = new Headers(headers);
  return [
    ...headerViolations(operation, sent),
    ...queryViolations(operation, searchParams),
    ...bodyViolations(operation, sent.get('content-type'), body),
  ];
}

/** What an answer does that its document doesn't allow. */
export function responseViolations({ method, path, status, body }: WireResponse): string[] {
  const operation = operations[path]?.[method.toLowerCase()];
  const success = operation && Object.keys(operation.responses).find((name) => name !== 'default');
  if (operation && status < 400 && String(status) !== success) return [`${status} is not the documented ${success}`];
  const response = operation?.responses[status < 400 ? String(status) : 'default'];
  // whatever is asked for where nothing is answers with an error, too
  const schema = operation
    ? response?.content?.['application/json']?.schema
    : { $ref: '#/components/schemas/PayNowError' };
  if (!schema) return body === undefined || body === '' ? [] : [`${status} must have no body`];
  return schemaViolations('body', schema, jsonOf(body));
}

function headerViolations({ parameters }: Operation, headers: Headers): string[] {
  const found: string[] = [];
  if (!/^Customer [\x21-\x7e]+$/.test(headers.get('authorization') ?? ''))
    found.push('authorization: not "Customer TOKEN"');
  if (headers.has('x-paynow-customer-ip')) found.push('x-paynow-customer-ip: not for browsers');
  for (const { name, schema } of parameters.filter((parameter) => parameter.in === 'header')) {
    const value = headers.get(name);
    if (value !== null) found.push(...schemaViolations(name, schema, value));
  }
  return found;
}

function queryViolations(operation: Operation, query: URLSearchParams): string[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
  const names = [...query.keys()];
  const unknown = names.filter((name) => !parameters.some((parameter) => isNamed(parameter, name)));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...unknown.map((name) => `${name}: unknown parameter`),
    ...twice.map((name) => `${name}: given twice`),
    ...parameters.flatMap((parameter) => parameterViolations(parameter, query)),
  ];
}

function parameterViolations(parameter: Parameter, query: URLSearchParams): string[] {
  const { name, schema } = parameter;
  const text = query.get(name);
  // a deep object's members are strings, whatever they are called
  if (parameter.style === 'deepObject') return [];
  if (text === null) return parameter.required ? [`${name}: required`] : [];
  if (FLAGS.includes(name) && text !== 'true' && text !== '1') return [`${name}: a flag is "true" or "1"`];
  const isInteger = schema.type === 'integer' && /^-?\d+$/.test(text);
  return schemaViolations(name, schema, isInteger ? Number(text) : text);
}

function isNamed({ name, style }: Parameter, sent: string): boolean {
  return style === 'deepObject' ? sent.startsWith(`${name}[`) && sent.endsWith(']') : sent === name;
}

function bodyViolations({ requestBody }: Operation, type: string | null, body: unknown): string[] {
  if (body === undefined || body === null || body === '') return [];
  if (!requestBody) return ['body: the operation has none'];
  const media = type?.split(';')[0]?.trim().toLowerCase();
  const schema = media === undefined ? undefined : requestBody.content?.[media]?.schema;
  return schema ? schemaViolations('body', schema, jsonOf(body)) : [`content-type: ${type} is not JSON`];
}

function schemaViolations(subject: string, schema: object, value: unknown): string[] {
  const key = JSON.stringify(schema).replaceAll('"#/', '"api#/');
  const validate = validators.get(key) ?? ajv.compile(JSON.parse(key) as object);
  validators.set(key, validate);
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${subject}${instancePath}: ${message} ${JSON.stringify(params)}`,
  );
}

/** The value of JSON, without bigints: the schema knows none. */
function jsonOf(body: unknown): unknown {
  if (body === undefined) return undefined;
  try {
    return JSON.parse(
      typeof body === 'string'
        ? body
        : JSON.stringify(body, (_, v: unknown) => (typeof v === 'bigint' ? Number(v) : v)),
    );
  } catch {
    return undefined;
  }
}
